package dk.forloeb.effect.web;

import dk.forloeb.effect.Cohort;
import dk.forloeb.effect.EffectReport;
import dk.forloeb.effect.EffectReport.Spread;
import dk.forloeb.effect.EffectReport.TableOverrides;
import dk.forloeb.effect.Figure;
import dk.forloeb.effect.Measure;
import dk.forloeb.effect.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of the exports: every number of the page, and nothing that the page hides.
 *
 * @param table part of the page
 * @param indicator id, or empty
 * @param name what is measured
 * @param part which part of it, or empty
 * @param hits null when hidden or not applicable, like all numbers
 * @param target what the process owner wants, or the norm
 * @param hidden whether a number is left out because too few stand behind it
 */
record EffectRow(
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

    static List<EffectRow> of(EffectReport report, Map<Measure, BigDecimal> targets) {
        List<EffectRow> rows = new ArrayList<>();
        report.figures().values().forEach(figure -> rows.add(figure("Indikatorer", "", figure, targets)));
        report.before()
                .values()
                .forEach(figure -> rows.add(
                        figure("Året før", String.valueOf(report.filter().year() - 1), figure, Map.of())));
        for (Stage stage : Stage.values()) {
            rows.add(count(
                    "Vejen gennem forløbet",
                    "",
                    stage.label(),
                    "",
                    report.funnel().get(stage).orElse(null)));
        }
        for (Spread spread : report.durations()) {
            for (int bucket = 0; bucket < spread.buckets().size(); bucket++) {
                Measure measure = spread.measure();
                Long count = spread.buckets().get(bucket);
                rows.add(count("Varighed", measure.id(), measure.label(), Labels.BUCKETS.get(bucket), count));
            }
        }
        report.cohorts().forEach(cohort -> add(cohort, rows));
        report.progression()
                .forEach((indicator, change) -> rows.add(new EffectRow(
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
        report.overrides().forEach(table -> rows.add(overrides(table)));
        return rows;
    }

    private static EffectRow figure(String table, String part, Figure figure, Map<Measure, BigDecimal> targets) {
        Measure measure = figure.measure();
        BigDecimal target = targets.get(measure);
        Double aim = target == null ? figure.norm() : Double.valueOf(target.doubleValue());
        return new EffectRow(
                table,
                measure.id(),
                measure.label(),
                part,
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

    private static void add(Cohort cohort, List<EffectRow> rows) {
        String name = Labels.quarter(cohort);
        rows.add(count("Kohorter", "", name, "Startede", cohort.started()));
        cohort.standings().stream().filter(Cohort.Standing::measured).forEach(standing -> {
            for (Cohort.State state : Cohort.State.values()) {
                rows.add(count(
                        "Kohorter",
                        "",
                        name,
                        "Efter %d måneder: %s".formatted(standing.months(), state.label()),
                        standing.counts().get(state.ordinal())));
            }
        });
    }

    private static EffectRow overrides(TableOverrides table) {
        Double share =
                table.changed() == null || table.decided() == null ? null : 100.0 * table.changed() / table.decided();
        return new EffectRow(
                "Fravigede forslag",
                "I27",
                Labels.table(table.table()),
                "",
                "%",
                table.changed(),
                table.decided(),
                0L,
                share,
                null,
                null,
                share == null,
                Measure.OVERRIDES.definition(),
                Measure.OVERRIDES.population(),
                Measure.OVERRIDES.source());
    }

    private static EffectRow count(String table, String indicator, String name, String part, Long count) {
        return new EffectRow(
                table,
                indicator,
                name,
                part,
                "forløb",
                count,
                null,
                null,
                count == null ? null : count.doubleValue(),
                null,
                null,
                count == null,
                "",
                "",
                "");
    }
}
