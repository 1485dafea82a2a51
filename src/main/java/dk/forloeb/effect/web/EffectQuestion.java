package dk.forloeb.effect.web;

import dk.forloeb.effect.EffectFilter;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Segment;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The filter as it was typed or stands in the address. What is missing means everything, and this year.
 *
 * @param aar year
 * @param enhed code of {@link OrgUnit}
 * @param segment code of {@link Segment}
 */
record EffectQuestion(String aar, String enhed, String segment) {

    /**
     * @return what is wrong, in Danish; empty when nothing is
     */
    Optional<String> problem(int firstYear, int thisYear) {
        if (!blank(aar)
                && (!aar.strip().matches("\\d{4}") || year(thisYear) < firstYear || year(thisYear) > thisYear)) {
            return Optional.of("Skriv et år fra %d til %d.".formatted(firstYear, thisYear));
        }
        if (!blank(enhed) && unit().isEmpty()) {
            return Optional.of("Enheden findes ikke. Vælg en enhed på listen.");
        }
        if (!blank(segment) && segmentCode().isEmpty()) {
            return Optional.of("Segmentet findes ikke. Vælg et segment på listen.");
        }
        return Optional.empty();
    }

    EffectFilter filter(int thisYear) {
        return new EffectFilter(
                year(thisYear), unit().orElse(null), segmentCode().orElse(null));
    }

    /** Name of a file of this filter, without ending. */
    String fileName(int thisYear) {
        String unit = unit().map(one -> "-" + one.name()).orElse("");
        String part = segmentCode().map(one -> "-" + one.name()).orElse("");
        return ("effekt-" + year(thisYear) + unit + part)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private int year(int thisYear) {
        return blank(aar) ? thisYear : Integer.parseInt(aar.strip());
    }

    private Optional<OrgUnit> unit() {
        return Arrays.stream(OrgUnit.values())
                .filter(one -> one.name().equals(enhed))
                .findFirst();
    }

    private Optional<Segment> segmentCode() {
        return Arrays.stream(Segment.values())
                .filter(one -> one.name().equals(segment))
                .findFirst();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
