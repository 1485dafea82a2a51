package dk.forloeb.effect.web;

import dk.forloeb.competence.ProgressionIndicator;
import dk.forloeb.effect.Cohort;
import dk.forloeb.effect.Departure;
import dk.forloeb.effect.EffectReport;
import dk.forloeb.effect.EffectReport.Part;
import dk.forloeb.effect.EffectReport.RuleOverrides;
import dk.forloeb.effect.EffectReport.Spread;
import dk.forloeb.effect.Stage;
import dk.forloeb.health.HealthConclusion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of the page's tables with the length of their bars. */
public final class EffectCharts {

    private final EffectReport report;

    EffectCharts(EffectReport report) {
        this.report = report;
    }

    /**
     * @param count as read
     * @param share of the first stage, as read; empty when either is hidden
     * @param width of the bar in percent
     */
    public record Bar(String label, String count, String share, double width) {}

    /** The stages from referral to lasting job, each as a share of those who were referred. */
    public List<Bar> funnel() {
        Long all = report.funnel().get(Stage.HENVIST).orElse(null);
        return Arrays.stream(Stage.values())
                .map(stage -> bar(stage.label(), report.funnel().get(stage).orElse(null), all))
                .toList();
    }

    public boolean hasFunnel() {
        return report.funnel().values().stream()
                .anyMatch(count -> count.filter(n -> n > 0).isPresent());
    }

    /** @param counts one for each {@link Departure}, as read, and last all of them */
    public record LeavingRow(String label, List<String> counts) {}

    /** How those left who left without a job, by the last stage they had come to. */
    public List<LeavingRow> leavings() {
        return report.leavings().stream()
                .map(leaving -> new LeavingRow(
                        leaving.stage().label(),
                        Stream.concat(leaving.ways().values().stream(), Stream.of(leaving.all()))
                                .map(count -> count(count.orElse(null)))
                                .toList()))
                .toList();
    }

    public List<String> departures() {
        return Arrays.stream(Departure.values()).map(Departure::label).toList();
    }

    /** @param parts one for each bucket, with its share of the row */
    public record SpreadRow(Spread spread, List<Bar> parts, boolean shown) {}

    /** How the durations spread; a bar is drawn when every bucket may be seen. */
    public List<SpreadRow> spreads() {
        return report.durations().stream().map(EffectCharts::row).toList();
    }

    private static SpreadRow row(Spread spread) {
        List<Long> buckets = spread.buckets();
        boolean all = buckets.stream().allMatch(Objects::nonNull);
        long sum = buckets.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        List<Bar> parts = IntStream.range(0, buckets.size())
                .mapToObj(bucket -> bar(Labels.BUCKETS.get(bucket), buckets.get(bucket), all && sum > 0 ? sum : null))
                .toList();
        return new SpreadRow(spread, parts, all && sum > 0);
    }

    /** @param standings one for each number of months: a count for each state, or nothing when not measured yet */
    public record CohortRow(String label, String started, List<List<String>> standings) {}

    public List<CohortRow> cohorts() {
        return report.cohorts().stream()
                .map(cohort -> new CohortRow(
                        Labels.quarter(cohort),
                        count(cohort.started()),
                        cohort.standings().stream()
                                .map(standing -> standing.counts().stream()
                                        .map(EffectCharts::count)
                                        .toList())
                                .toList()))
                .toList();
    }

    public List<Integer> months() {
        return Cohort.MONTHS;
    }

    /** Change of each indicator; the bar is half its track at two points. */
    public List<Bar> progression() {
        Map<ProgressionIndicator, Double> changes = report.progression();
        return changes.entrySet().stream()
                .map(change -> new Bar(
                        change.getKey().label(),
                        DanishNumbers.change(change.getValue()),
                        change.getValue() < 0 ? "down" : "up",
                        Math.min(50, Math.abs(change.getValue()) * 25)))
                .toList();
    }

    /**
     * @param yes of how many it is so, as read
     * @param no of how many it is not, as read
     */
    public record ShareRow(String label, String yes, String no, String share, double width) {}

    public List<ShareRow> noShows() {
        return report.noShows().stream()
                .map(week -> row(Labels.week(week), week.missed(), week.held(), week.all()))
                .toList();
    }

    /** What the physician concluded; bars are drawn when every conclusion may be seen. */
    public List<Bar> conclusions() {
        Map<HealthConclusion, Optional<Long>> counts = report.conclusions();
        boolean all = counts.values().stream().allMatch(Optional::isPresent);
        long sum = counts.values().stream()
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .sum();
        return counts.entrySet().stream()
                .map(one -> bar(one.getKey().label(), one.getValue().orElse(null), all && sum > 0 ? (Long) sum : null))
                .toList();
    }

    public List<ShareRow> danishByTrack() {
        return report.danishByTrack().stream()
                .map(track -> row(track.name(), track.yes(), track.no(), track.all()))
                .toList();
    }

    public List<PartTable> parts() {
        return Stream.of(
                        new PartTable(Labels.MENTOR_KINDS, "Mentortype", "Bevillinger", bars(report.mentorKinds())),
                        new PartTable(Labels.BOARD_ANSWERS, "Svar", "Klager", bars(report.boardAnswers())))
                .toList();
    }

    /**
     * A figure split into parts that add up to it.
     *
     * @param part what each part is
     * @param counted what is counted
     */
    public record PartTable(String label, String part, String counted, List<Bar> bars) {}

    /** Bars are drawn when every part may be seen. */
    private static List<Bar> bars(List<Part> parts) {
        boolean all = parts.stream().map(Part::count).allMatch(Objects::nonNull);
        Long sum = all ? Long.valueOf(parts.stream().mapToLong(Part::count).sum()) : null;
        return parts.stream().map(part -> bar(part.name(), part.count(), sum)).toList();
    }

    public List<ShareRow> overrides() {
        return report.overrides().stream()
                .map(table -> row(Labels.table(table.table()), table.changed(), table.kept(), table.decided()))
                .toList();
    }

    /** A table with the rules that people have taken a stand on. */
    public record RuleTable(String label, List<ShareRow> rules) {}

    /** The rules of each table that may be split. */
    public List<RuleTable> ruleOverrides() {
        return report.ruleOverrides().stream()
                .collect(Collectors.groupingBy(RuleOverrides::table, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(table -> new RuleTable(
                        Labels.table(table.getKey()),
                        table.getValue().stream()
                                .map(rule -> row(Labels.rule(rule), rule.changed(), rule.kept(), rule.decided()))
                                .toList()))
                .toList();
    }

    private static ShareRow row(String label, Long yes, Long no, Long all) {
        Bar bar = bar(label, yes, all);
        return new ShareRow(bar.label(), bar.count(), count(no), bar.share(), bar.width());
    }

    private static Bar bar(String label, Long count, Long all) {
        boolean known = count != null && all != null && all > 0;
        double share = known ? 100.0 * count / all : 0;
        return new Bar(label, count(count), known ? DanishNumbers.decimal(share) + " %" : "", share);
    }

    private static String count(Long count) {
        return count == null ? FigureView.HIDDEN.toLowerCase(Locale.ROOT) : DanishNumbers.count(count);
    }
}
