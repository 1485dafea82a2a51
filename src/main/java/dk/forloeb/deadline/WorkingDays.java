package dk.forloeb.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Monday to Friday without public holidays and the municipality's closing days. One edition of the calendar never changes. */
public final class WorkingDays {

    private static final String USUAL = "/deadline/closing-days.csv";

    private final int edition;
    private final List<ClosingDay> closingDays;

    WorkingDays(int edition, ClosingDayList closingDays) {
        this.edition = edition;
        this.closingDays = closingDays.days();
    }

    /** The calendar with the closing days that Forløb is delivered with. */
    public static WorkingDays usual() {
        return new WorkingDays(0, ClosingDayList.read(usualClosingDays()));
    }

    static String usualClosingDays() {
        try (InputStream file = WorkingDays.class.getResourceAsStream(USUAL)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which edition of the closing days this is; a later one has a greater number. */
    int edition() {
        return edition;
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && nameOf(day).isEmpty();
    }

    /** The day that lies so many working days after the start; a start on a free day counts from that day. */
    public LocalDate after(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The day that lies so many working days before; one on a free day counts from that day. */
    LocalDate before(LocalDate end, int workingDays) {
        LocalDate day = end;
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The same for both kinds of days. Calendar days that end on a free day end on the next working day. */
    LocalDate after(LocalDate start, int days, DayUnit unit) {
        if (unit == DayUnit.ARBEJDSDAGE) {
            return after(start, days);
        }
        LocalDate day = start.plusDays(days);
        return days == 0 || isWorkingDay(day) ? day : after(day, 1);
    }

    /** How many working days lie after the first day, up to and with the last; 0 when the last is not later. */
    public int between(LocalDate first, LocalDate last) {
        return (int) daysAfter(first, last).filter(this::isWorkingDay).count();
    }

    int between(LocalDate first, LocalDate last, DayUnit unit) {
        return unit == DayUnit.ARBEJDSDAGE
                ? between(first, last)
                : (int) Math.max(0, ChronoUnit.DAYS.between(first, last));
    }

    /** The named free days after the first day, up to and with the last, that are no weekend. */
    List<FreeDay> skipped(LocalDate first, LocalDate last) {
        return daysAfter(first, last)
                .filter(day -> !isWeekend(day))
                .flatMap(day -> nameOf(day).map(name -> new FreeDay(day, name)).stream())
                .toList();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    static Stream<LocalDate> daysAfter(LocalDate first, LocalDate last) {
        return last.isAfter(first) ? first.plusDays(1).datesUntil(last.plusDays(1)) : Stream.empty();
    }

    private Optional<String> nameOf(LocalDate day) {
        return PublicHolidays.on(day).or(() -> closingDays.stream()
                .filter(closed -> closed.isOn(day))
                .map(ClosingDay::label)
                .findFirst());
    }
}
