package dk.forloeb.effect.web;

import dk.forloeb.effect.Cohort;
import dk.forloeb.effect.EffectFilter;
import dk.forloeb.effect.EffectReport.RuleOverrides;
import dk.forloeb.effect.EffectReport.Week;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Danish names of what the figures are of. */
final class Labels {

    /** Buckets of a duration, in the order of {@link dk.forloeb.effect.EffectReport.Spread#buckets()}. */
    static final List<String> BUCKETS = List.of("Under 1 måned", "1–3 måneder", "3–6 måneder", "Over 6 måneder");

    // Tables that stand on the page and in the exports under the same name.
    static final String LEAVINGS = "Afsluttet uden ordinært job";
    static final String DANISH_BY_TRACK = "Fremgang i dansk efter danskkursus";
    static final String MENTOR_KINDS = "Mentorbevillinger efter mentortype";
    static final String BOARD_ANSWERS = "Ankestyrelsens svar";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM", Locale.forLanguageTag("da"));

    /** The tables whose proposals people decide about. */
    private static final Map<String, String> TABLES = Map.of(
            "target-group", "Målgruppe",
            "upskilling-track", "Spor for opkvalificering",
            "health-routing", "Vej efter lægegennemgang",
            "placement-ratio", "Rimelighed på arbejdspladsen",
            "mentor-kind", "Mentortype",
            "next-step", "Næste skridt",
            "clarification-screening", "Grundlag for fleksjob eller pension");

    private Labels() {}

    static String table(String decisionId) {
        return TABLES.getOrDefault(decisionId, decisionId);
    }

    /** »Række 9, version 2: Integrationshandleplanen, princip A«. */
    static String rule(RuleOverrides rule) {
        String row = rule.rows().isEmpty() ? "En slettet række" : "Række " + rule.rows();
        String source = rule.source().isEmpty() ? "" : ": " + rule.source();
        return "%s, version %d%s".formatted(row, rule.version(), source);
    }

    /** »Uge 1 fra 4. januar«; at the turn of a year a week's number alone may stand twice. */
    static String week(Week week) {
        return "Uge %d fra %s"
                .formatted(week.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), DAY.format(week.monday()));
    }

    static String quarter(Cohort cohort) {
        return "%d. kvartal %d".formatted(cohort.quarter(), cohort.year());
    }

    /** »2026 til og med 28. november« of a year that runs, »Hele 2025« of one that is over. */
    static String period(int year, LocalDate asOf) {
        return asOf.isBefore(LocalDate.of(year, 12, 31))
                ? "%d til og med %s".formatted(year, DAY.format(asOf))
                : "Hele " + year;
    }

    static String part(EffectFilter filter) {
        return unit(filter) + ", " + segment(filter).toLowerCase(Locale.ROOT);
    }

    static String unit(EffectFilter filter) {
        return filter.unit() == null ? "Hele byen" : filter.unit().label();
    }

    static String segment(EffectFilter filter) {
        return filter.segment() == null ? "Alle segmenter" : filter.segment().label();
    }
}
