package dk.forloeb.effect.web;

import dk.forloeb.effect.Cohort;
import dk.forloeb.effect.EffectFilter;
import dk.forloeb.effect.EffectReport;
import dk.forloeb.effect.EffectReport.Leaving;
import dk.forloeb.effect.EffectReport.Part;
import dk.forloeb.effect.EffectReport.Spread;
import dk.forloeb.effect.Figure;
import dk.forloeb.effect.Measure;
import dk.forloeb.effect.Stage;
import dk.forloeb.health.HealthConclusion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of the exports: every number of the page, and nothing that the page hides. Of a share the line says of how many it is so
 * and of how many it was asked, where the page has those of whom it is not so.
 *
 * @param scope of whom and when it is, which is not always what was asked for
 * @param table part of the page
 * @param indicator id, or empty
 * @param name what is measured
 * @param part which part of it, or empty
 * @param hits null when hidden or not applicable, like all numbers
 * @param target what the process owner wants, or the norm
 * @param hidden whether a number is left out because too few stand behind it
 */
record EffectRow(
        Scope scope,
        String table,
        String indicator,
        String name,
        String part,
        String unit,
        Long hits,
        Long known,
        Long missing,
        Double value,
        Double high,
        Double target,
        boolean hidden,
        String definition,
        String population,
        String source) {

    /**
     * @param year of what is counted
     * @param asOf last day that counts
     */
    record Scope(int year, String unit, String segment, LocalDate asOf) {

        private static Scope of(EffectFilter filter, LocalDate asOf) {
            return new Scope(filter.year(), Labels.unit(filter), Labels.segment(filter), asOf);
        }

        private static Scope city(int year, LocalDate asOf) {
            return of(new EffectFilter(year, null, null), asOf);
        }
    }

    static List<EffectRow> of(EffectReport report, Map<Measure, BigDecimal> targets) {
        List<EffectRow> rows = new ArrayList<>();
        EffectFilter filter = report.filter();
        Scope asked = Scope.of(filter, report.asOf());
        EffectFilter last = filter.yearBefore();
        Scope before = Scope.of(last, LocalDate.of(last.year(), 12, 31));
        report.figures().values().forEach(figure -> rows.add(figure(asked, "Indikatorer", figure, targets)));
        report.before().values().forEach(figure -> rows.add(figure(before, "Året før", figure, Map.of())));
        for (Stage stage : Stage.values()) {
            rows.add(count(
                    asked,
                    "Vejen gennem forløbet",
                    "",
                    stage.label(),
                    "",
                    report.funnel().get(stage).orElse(null)));
        }
        Scope city = Scope.city(filter.year(), report.asOf());
        report.leavings().forEach(leaving -> add(city, leaving, rows));
        for (Spread spread : report.durations()) {
            for (int bucket = 0; bucket < spread.buckets().size(); bucket++) {
                Measure measure = spread.measure();
                Long count = spread.buckets().get(bucket);
                rows.add(count(asked, "Varighed", measure.id(), measure.label(), Labels.BUCKETS.get(bucket), count));
            }
        }
        // Where people stood is read today, also of a year that is over.
        report.cohorts()
                .forEach(cohort ->
                        add(Scope.city(cohort.year(), report.updatedAt().toLocalDate()), cohort, rows));
        report.progression()
                .forEach((indicator, change) -> rows.add(new EffectRow(
                        asked,
                        "Progression",
                        "I09",
                        indicator.label(),
                        "",
                        "point",
                        null,
                        null,
                        null,
                        change,
                        null,
                        null,
                        false,
                        Measure.PROGRESSION.definition(),
                        Measure.PROGRESSION.population(),
                        Measure.PROGRESSION.source())));
        report.noShows()
                .forEach(week -> rows.add(share(
                        city,
                        "Udeblivelse uge for uge",
                        Measure.NO_SHOW,
                        Measure.NO_SHOW.label(),
                        Labels.week(week),
                        week.missed(),
                        week.all())));
        report.conclusions().forEach((conclusion, count) -> rows.add(conclusion(city, conclusion, count.orElse(null))));
        report.danishByTrack()
                .forEach(track -> rows.add(share(
                        city,
                        Labels.DANISH_BY_TRACK,
                        Measure.DANISH,
                        Measure.DANISH.label(),
                        track.name(),
                        track.yes(),
                        track.all())));
        report.mentorKinds()
                .forEach(kind -> rows.add(part(city, Labels.MENTOR_KINDS, Measure.MENTOR_HOURS, "bevillinger", kind)));
        report.boardAnswers()
                .forEach(answer -> rows.add(part(city, Labels.BOARD_ANSWERS, Measure.BOARD_CHANGED, "klager", answer)));
        report.overrides()
                .forEach(table -> rows.add(share(
                        city,
                        "Fravigede forslag",
                        Measure.OVERRIDES,
                        Labels.table(table.table()),
                        "",
                        table.changed(),
                        table.decided())));
        report.ruleOverrides()
                .forEach(rule -> rows.add(share(
                        city,
                        "Fravigede forslag efter regel",
                        Measure.OVERRIDES,
                        Labels.table(rule.table()),
                        Labels.rule(rule),
                        rule.changed(),
                        rule.decided())));
        return rows;
    }

    private static EffectRow figure(Scope scope, String table, Figure figure, Map<Measure, BigDecimal> targets) {
        Measure measure = figure.measure();
        BigDecimal target = targets.get(measure);
        Double aim = target == null ? figure.norm() : Double.valueOf(target.doubleValue());
        return new EffectRow(
                scope,
                table,
                measure.id(),
                measure.label(),
                "",
                measure.unit(),
                figure.hits(),
                figure.known(),
                figure.missing(),
                figure.value(),
                figure.high(),
                aim,
                figure.hidden(),
                measure.definition(),
                measure.population(),
                measure.source());
    }

    private static void add(Scope scope, Cohort cohort, List<EffectRow> rows) {
        String name = Labels.quarter(cohort);
        rows.add(count(scope, "Kohorter", "", name, "Startede", cohort.started()));
        cohort.standings().stream().filter(Cohort.Standing::measured).forEach(standing -> {
            for (Cohort.State state : Cohort.State.values()) {
                rows.add(count(
                        scope,
                        "Kohorter",
                        "",
                        name,
                        "Efter %d måneder: %s".formatted(standing.months(), state.label()),
                        standing.counts().get(state.ordinal())));
            }
        });
    }

    private static void add(Scope scope, Leaving leaving, List<EffectRow> rows) {
        String stage = leaving.stage().label();
        leaving.ways()
                .forEach((way, count) ->
                        rows.add(count(scope, Labels.LEAVINGS, "", stage, way.label(), count.orElse(null))));
        rows.add(count(scope, Labels.LEAVINGS, "", stage, "I alt", leaving.all().orElse(null)));
    }

    private static EffectRow part(Scope scope, String table, Measure measure, String unit, Part part) {
        return count(
                scope,
                table,
                measure.id(),
                table,
                part.name(),
                unit,
                part.count(),
                "",
                measure.population(),
                measure.source());
    }

    private static EffectRow share(
            Scope scope, String table, Measure measure, String name, String part, Long yes, Long all) {
        Double share = yes == null || all == null ? null : 100.0 * yes / all;
        return new EffectRow(
                scope,
                table,
                measure.id(),
                name,
                part,
                "%",
                yes,
                all,
                0L,
                share,
                null,
                null,
                share == null,
                measure.definition(),
                measure.population(),
                measure.source());
    }

    private static EffectRow conclusion(Scope scope, HealthConclusion conclusion, Long count) {
        return count(
                scope,
                "Lægens konklusioner",
                Measure.REVIEWED.id(),
                Measure.REVIEWED.label(),
                conclusion.label(),
                "henvisninger",
                count,
                "Den seneste konklusion på hver henvisning, der er gennemgået.",
                Measure.REVIEWED.population(),
                Measure.REVIEWED.source());
    }

    private static EffectRow count(Scope scope, String table, String indicator, String name, String part, Long count) {
        return count(scope, table, indicator, name, part, "forløb", count, "", "", "");
    }

    private static EffectRow count(
            Scope scope,
            String table,
            String indicator,
            String name,
            String part,
            String unit,
            Long count,
            String definition,
            String population,
            String source) {
        return new EffectRow(
                scope,
                table,
                indicator,
                name,
                part,
                unit,
                count,
                null,
                null,
                count == null ? null : count.doubleValue(),
                null,
                null,
                count == null,
                definition,
                population,
                source);
    }
}
