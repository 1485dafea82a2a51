package dk.forloeb.citizen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A personal number, {@code DDMMYYNNNN}. Numbers without a valid check digit are real since 2007, most of all for
 * people registered as born on 1 January, so the check digit is a hint and never a refusal. Days 61–91 mark a
 * substitute number (cpr.dk).
 */
public record Cpr(String digits, CprKind kind, LocalDate birthDate) {

    private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final int SUBSTITUTE_DAYS = 60;

    /**
     * Reads a number as people write it, with or without hyphen and spaces.
     *
     * @throws InvalidCprException when it has not ten digits, or its date does not exist or lies ahead
     */
    public static Cpr parse(String typed, LocalDate today) {
        String digits = typed.replaceAll("[\\s-]", "");
        if (!TEN_DIGITS.matcher(digits).matches()) {
            throw new InvalidCprException("CPR-nummeret skal have 10 cifre, fx DDMMÅÅ-NNNN.");
        }
        int writtenDay = Integer.parseInt(digits.substring(0, 2));
        CprKind kind = writtenDay > SUBSTITUTE_DAYS ? CprKind.ERSTATNING : CprKind.CPR;
        int day = kind == CprKind.ERSTATNING ? writtenDay - SUBSTITUTE_DAYS : writtenDay;
        try {
            LocalDate birthDate = LocalDate.of(yearOf(digits), Integer.parseInt(digits.substring(2, 4)), day);
            if (birthDate.isAfter(today)) {
                throw new InvalidCprException("CPR-nummerets fødselsdato ligger i fremtiden.");
            }
            return new Cpr(digits, kind, birthDate);
        } catch (DateTimeException e) {
            throw new InvalidCprException("CPR-nummerets første seks cifre er ikke en dato, der findes.");
        }
    }

    /** Modulus 11; false is only a reason to look once more at the number. */
    public boolean checkDigitFits() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == 0;
    }

    public String formatted() {
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }

    /** Birth date only, as shown wherever the whole number is not needed. */
    public String masked() {
        return digits.substring(0, 6) + "-****";
    }

    /** Keeps the number out of logs and exceptions. */
    @Override
    public String toString() {
        return "Cpr[" + kind + "]";
    }

    private static int yearOf(String digits) {
        int year = Integer.parseInt(digits.substring(4, 6));
        int seventh = Character.digit(digits.charAt(6), 10);
        if (seventh <= 3) {
            return 1900 + year;
        }
        if (seventh == 4 || seventh == 9) {
            return year <= 36 ? 2000 + year : 1900 + year;
        }
        return year <= 57 ? 2000 + year : 1800 + year;
    }
}
