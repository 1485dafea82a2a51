package dk.forloeb.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day on which the municipality is closed although it is no public holiday.
 *
 * @param date the day in the year
 * @param year the only year in which it is closed; null when it is every year
 */
record ClosingDay(MonthDay date, Integer year, String label) {

    static final int LONGEST_LABEL = 80;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Pattern DANISH = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})(?:[-./](\\d{4}))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** Reads {@code 24-12}, {@code 07-05-2027} or {@code 2027-05-07}; empty when that is no date. */
    static Optional<ClosingDay> read(String date, String label) {
        Matcher danish = DANISH.matcher(date);
        Matcher iso = ISO.matcher(date);
        if (danish.matches()) {
            return of(danish.group(3), danish.group(2), danish.group(1), label);
        }
        return iso.matches() ? of(iso.group(1), iso.group(2), iso.group(3), label) : Optional.empty();
    }

    private static Optional<ClosingDay> of(String year, String month, String day, String label) {
        try {
            MonthDay date = MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
            Integer only = year == null ? null : Integer.valueOf(year);
            boolean exists = only == null || only >= FIRST_YEAR && only <= LAST_YEAR && date.isValidYear(only);
            return exists ? Optional.of(new ClosingDay(date, only, label)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    boolean isOn(LocalDate day) {
        return MonthDay.from(day).equals(date) && (year == null || year == day.getYear());
    }

    /** The date as people write it and as it is stored: {@code 24-12} or {@code 07-05-2027}. */
    String dateText() {
        String text = "%02d-%02d".formatted(date.getDayOfMonth(), date.getMonthValue());
        return year == null ? text : text + "-" + year;
    }
}
