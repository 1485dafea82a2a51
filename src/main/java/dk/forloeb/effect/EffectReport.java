package dk.forloeb.effect;

import dk.forloeb.competence.ProgressionIndicator;
import dk.forloeb.health.HealthConclusion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the page, the exports and the committee's report show, so that they can't differ. Too small groups are
 * already hidden.
 *
 * @param asOf last day that the figures count: the year's last, or today
 * @param updatedAt when they were read from the record
 * @param figures one for each measure; of a past year none of those that are always of today
 * @param before the year before, for the measures of {@link EffectService#COMPARED}
 * @param funnel how many of those who were referred in the year came to each stage, by its own fact; empty where hidden
 * @param leavings how those of them left who left without a job; always of the whole city; empty when too few did
 * @param durations how the durations spread; only for the whole city
 * @param cohorts of the year and the year before; always of the whole city
 * @param progression mean change in points by indicator; empty when hidden or not measured
 * @param noShows I13 by week, of a year that is over; always of the whole city; empty when its figure is not shown
 * @param conclusions I18 by what the physician concluded last; of a year that is over and in which nobody waits; always of
 *     the whole city; empty when its figure is not shown
 * @param danishByTrack I08 by the last Danish course; like the next two of a year that is over and of the whole city, and
 *     empty when the figure is not shown whole
 * @param mentorKinds I20 by kind of mentor
 * @param boardAnswers I21 by the appeals board's answer
 * @param overrides by decision table; always of the whole city
 * @param ruleOverrides by rule, of the tables that are shown whole; always of the whole city
 */
public record EffectReport(
        EffectFilter filter,
        LocalDate asOf,
        LocalDateTime updatedAt,
        Map<Measure, Figure> figures,
        Map<Measure, Figure> before,
        Map<Stage, Optional<Long>> funnel,
        List<Leaving> leavings,
        List<Spread> durations,
        List<Cohort> cohorts,
        Map<ProgressionIndicator, Double> progression,
        List<Week> noShows,
        Map<HealthConclusion, Optional<Long>> conclusions,
        List<PartShare> danishByTrack,
        List<Part> mentorKinds,
        List<Part> boardAnswers,
        List<TableOverrides> overrides,
        List<RuleOverrides> ruleOverrides) {

    /** Ends of the buckets of a duration in days: one, three and six months. */
    public static final List<Integer> BUCKET_DAYS = List.of(30, 91, 183);

    /**
     * Those who left without an ordinary job, and had come to a stage and to none behind it.
     *
     * @param all empty when hidden
     * @param ways empty where hidden
     */
    public record Leaving(Stage stage, Optional<Long> all, Map<Departure, Optional<Long>> ways) {}

    /**
     * @param name Danish name of the part
     * @param count null when hidden
     */
    public record Part(String name, Long count) {}

    /**
     * @param name Danish name of the part
     * @param yes null when hidden, like the others
     */
    public record PartShare(String name, Long yes, Long no, Long all) {}

    /**
     * @param buckets rows under one month, 1–3, 3–6 and over 6 months; null where hidden
     */
    public record Spread(Measure measure, List<Long> buckets) {}

    /**
     * A week, or the part of it that lies in the year.
     *
     * @param monday its first day
     * @param missed contacts to which the citizen did not come; null when hidden
     * @param held contacts to which the citizen came; null when hidden
     * @param all both; null when hidden
     */
    public record Week(LocalDate monday, Long missed, Long held, Long all) {}

    /**
     * @param table the decision table's id
     * @param changed proposals that a person set aside; null when hidden
     * @param kept proposals that a person followed; null when hidden
     * @param decided both; null when hidden
     */
    public record TableOverrides(String table, Long changed, Long kept, Long decided) {}

    /**
     * @param version of the table
     * @param rows as the table's keeper counts them, from 1; empty when the version has been deleted since
     * @param source where the row comes from, such as a law; empty without
     * @param changed like those of a table
     */
    public record RuleOverrides(
            String table, int version, String rows, String source, Long changed, Long kept, Long decided) {}

    public Figure figure(Measure measure) {
        return figures.get(measure);
    }

    /** Whether the year is still running, so that it is shorter than the one before. */
    public boolean isRunning() {
        return asOf.isBefore(LocalDate.of(filter.year(), 12, 31));
    }

    /**
     * Change since the year before in the measure's unit; empty when either is hidden or not measured, and of a number of a
     * running year, which is still growing.
     */
    public Optional<Double> change(Measure measure) {
        return Optional.ofNullable(before.get(measure))
                .filter(old -> !isRunning() || !measure.growsInAYear())
                .map(Figure::value)
                .flatMap(old -> Optional.ofNullable(figure(measure).value()).map(now -> now - old));
    }
}
