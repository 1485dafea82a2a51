package dk.forloeb.supervision.web;

import dk.forloeb.supervision.HeatMapFilter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What is asked of the heat map, as it stands in the address.
 *
 * @param version number of a version, or "alle"
 * @param periode "alt", a number of months, or "egen" for fra and til
 */
record HeatMapQuestion(String version, String periode, String fra, String til) {

    static final String ALL = "alle";
    private static final String EVER = "alt";
    private static final String OWN = "egen";
    private static final String MONTHS = "3|12";
    private static final String VERSION = "[1-9]\\d{0,5}";

    /** A Danish sentence on what is not understood. */
    Optional<String> problem() {
        if (!ALL.equals(version) && !matches(version, VERSION)) {
            return Optional.of("Vælg en af processens versioner eller alle.");
        }
        if (OWN.equals(periode)) {
            if (day(fra).isEmpty() || day(til).isEmpty()) {
                return Optional.of("Skriv både første og sidste dag.");
            }
            return day(fra).get().isAfter(day(til).get())
                    ? Optional.of("Første dag ligger efter sidste dag.")
                    : Optional.empty();
        }
        return EVER.equals(periode) || matches(periode, MONTHS)
                ? Optional.empty()
                : Optional.of("Vælg en af perioderne.");
    }

    /** To be asked for when there is no problem. */
    HeatMapFilter filter(LocalDate today) {
        Integer number = ALL.equals(version) ? null : Integer.valueOf(version);
        if (OWN.equals(periode)) {
            return new HeatMapFilter(number, day(fra).orElseThrow(), day(til).orElseThrow());
        }
        LocalDate from = EVER.equals(periode) ? null : today.minusMonths(Integer.parseInt(periode));
        return new HeatMapFilter(number, from, today);
    }

    private static boolean matches(String typed, String pattern) {
        return typed != null && typed.matches(pattern);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed != null && typed.matches("[12]\\d{3}-\\d\\d-\\d\\d")
                    ? Optional.of(LocalDate.parse(typed))
                    : Optional.empty();
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }
}
