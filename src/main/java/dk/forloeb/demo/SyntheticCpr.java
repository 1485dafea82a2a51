package dk.forloeb.demo;

import dk.forloeb.citizen.Cpr;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;

/**
 * Personal numbers that belong to nobody: the date exists, but the check digit (modulus 11) fails. Real numbers without a
 * valid check digit are given to people registered as born on 1 January, so that day is never used (cpr.dk, "Personnumre
 * uden kontrolciffer"). A substitute number (erstatningspersonnummer) has 60 added to its day.
 */
final class SyntheticCpr {

    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMyy");
    private static final MonthDay NEW_YEARS_DAY = MonthDay.of(1, 1);
    private static final int SUBSTITUTE_DAYS = 60;
    private static final int SERIALS = 500;
    /** Has no factor in common with the number of serials, so that each sequence number gets one of its own. */
    private static final int STRIDE = 37;

    private SyntheticCpr() {}

    /**
     * @param sequence which of the synthetic persons, from 0; people with the same birth date need different ones
     * @return ten digits with a hyphen; the last digit is even for a woman and odd for a man
     */
    static String of(LocalDate birthDate, boolean woman, int sequence) {
        return number(birthDate, birthDate.getDayOfMonth(), woman, sequence);
    }

    /** As {@link #of}, but a number that an authority made itself. */
    static String substitute(LocalDate birthDate, boolean woman, int sequence) {
        return number(birthDate, birthDate.getDayOfMonth() + SUBSTITUTE_DAYS, woman, sequence);
    }

    private static String number(LocalDate birthDate, int writtenDay, boolean woman, int sequence) {
        if (MonthDay.from(birthDate).equals(NEW_YEARS_DAY)) {
            throw new IllegalArgumentException("Real people have numbers like those of 1 January.");
        }
        String date = "%02d%s".formatted(writtenDay, MONTH_AND_YEAR.format(birthDate));
        int serial = firstSerial(birthDate) + 2 * (sequence * STRIDE % SERIALS) + (woman ? 0 : 1);
        String digits = "%s%04d".formatted(date, serial);
        while (Cpr.parse(digits, LocalDate.MAX).checkDigitFits()) {
            // Two numbers that are two apart can't both fit: weight 1 of the last digit, modulus 11.
            serial += 2;
            digits = "%s%04d".formatted(date, serial);
        }
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }

    /** The seventh digit tells the century. */
    private static int firstSerial(LocalDate birthDate) {
        if (birthDate.getYear() >= 1937 && birthDate.getYear() <= 1999) {
            return 1000;
        }
        if (birthDate.getYear() >= 2000 && birthDate.getYear() <= 2036) {
            return 4000;
        }
        throw new IllegalArgumentException("No synthetic number for the year " + birthDate.getYear() + ".");
    }
}
