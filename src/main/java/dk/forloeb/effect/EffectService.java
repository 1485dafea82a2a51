package dk.forloeb.effect;

import dk.forloeb.competence.ProgressionIndicator;
import dk.forloeb.deadline.WorkingTime;
import dk.forloeb.effect.EffectQueries.Caseworkers;
import dk.forloeb.effect.EffectQueries.CohortCount;
import dk.forloeb.effect.EffectQueries.Contacts;
import dk.forloeb.effect.EffectQueries.Counts;
import dk.forloeb.effect.EffectQueries.Values;
import dk.forloeb.effect.EffectReport.Spread;
import dk.forloeb.effect.EffectReport.TableOverrides;
import dk.forloeb.engine.DecisionTables;
import dk.forloeb.health.HealthConclusion;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes of the effort (principle C), with too small groups hidden, for the page, the exports and the report alike. */
@Service
@Transactional(readOnly = true)
public class EffectService {

    /** Measures on the tiles of the page. */
    public static final List<Measure> TILES =
            List.of(Measure.STARTED, Measure.JOB, Measure.SELF_SUPPORT, Measure.PLACED, Measure.REACTION_WITHIN_A_DAY);

    /** Measures that are compared with the year before, on the tiles and in the committee's report (domain 4.4). */
    public static final List<Measure> COMPARED = List.of(
            Measure.STARTED,
            Measure.JOB,
            Measure.EDUCATION,
            Measure.SELF_SUPPORT,
            Measure.DANISH,
            Measure.PLACED,
            Measure.TO_SCREENING,
            Measure.TO_START_MEETING,
            Measure.TO_PLAN,
            Measure.TO_PLACEMENT,
            Measure.TO_EXIT,
            Measure.NO_SHOW,
            Measure.REACTION_WITHIN_A_DAY,
            Measure.COMPLAINTS,
            Measure.COMPLAINT_CHANGED);

    private static final List<Measure> DURATIONS = List.of(
            Measure.TO_SCREENING, Measure.TO_START_MEETING, Measure.TO_PLAN, Measure.TO_PLACEMENT, Measure.TO_EXIT);

    /** Measures whose population is no other figure's, so that it can be kept back. */
    private static final Set<Measure> OWN_POPULATION = EnumSet.of(
            Measure.PROGRESSION,
            Measure.REACTION_WITHIN_A_DAY,
            Measure.REVIEWED,
            Measure.COURSE_COMPLETED,
            Measure.E_LEARNING_COMPLETED);

    /** Measures of the day they are read, whatever the year: a past year has none (their history is not kept). */
    private static final EnumSet<Measure> OF_TODAY =
            EnumSet.of(Measure.WAITING, Measure.WAITING_DAYS, Measure.LONGEST_WAIT, Measure.CASELOAD);

    private final EffectQueries queries;
    private final SmallCells cells;
    private final DecisionTables decisionTables;
    private final WorkingTime workingTime;
    private final Clock clock;

    EffectService(
            EffectQueries queries,
            EffectProperties properties,
            DecisionTables decisionTables,
            WorkingTime workingTime,
            Clock clock) {
        this.queries = queries;
        this.cells = new SmallCells(properties.smallestGroup());
        this.decisionTables = decisionTables;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** The figures of a year and a part of the effort; a year that is over costs three statements more, nothing else does. */
    public EffectReport report(EffectFilter filter) {
        LocalDateTime now = LocalDateTime.now(clock);
        Map<String, Object> parameters = parameters(filter, now);
        // What is of one week, or health, would be told of one citizen by what it grows from day to day.
        boolean isOver = filter.year() < now.getYear();
        Set<Measure> counted = isOver ? EnumSet.complementOf(OF_TODAY) : EnumSet.allOf(Measure.class);
        Optional<Contacts> contacts = isOver ? Optional.of(queries.contacts(parameters)) : Optional.empty();
        // The days add up to the figure: so many contacts are read once.
        contacts.ifPresent(read -> counted.remove(Measure.NO_SHOW));
        Map<Measure, Counts> counts = queries.counts(counted, parameters);
        contacts.ifPresent(read -> counts.put(Measure.NO_SHOW, read.counts()));
        Map<Measure, Figure> figures = figures(counts, filter, parameters);
        List<Caseworkers> caseworkers = queries.caseworkers();
        figures.computeIfPresent(Measure.CASELOAD, (measure, open) -> load(open, filter, caseworkers));
        EffectFilter last = filter.yearBefore();
        List<CohortYear> cohorts = cohorts(filter, parameters, now.toLocalDate());
        Map<String, Object> lastParameters = parameters(last, now);
        Map<ProgressionIndicator, Double> progression = queries.progression(filter, parameters);
        Funnel funnel = new Funnel(queries.funnel(parameters), cells);
        Splits splits = new Splits(isOver ? queries.splits(parameters) : List.of(), cells);
        OverrideRates overrides = new OverrideRates(queries.overrides(parameters), cells);
        List<TableOverrides> tables = overrides.tables(ofCity(Measure.OVERRIDES, counts, filter));
        Map<Measure, Figure> before = figures(queries.counts(COMPARED, lastParameters), last, lastParameters);
        hideSelfSupport(before, cohorts.get(0), filter);
        hideSelfSupport(figures, cohorts.get(1), filter);
        return new EffectReport(
                filter,
                (LocalDate) parameters.get("asOf"),
                now,
                figures,
                before,
                funnel.reached(filter),
                isOver ? funnel.leavings() : List.of(),
                spreads(filter, counts),
                cohorts.stream().map(CohortYear::cohorts).flatMap(List::stream).toList(),
                figures.get(Measure.PROGRESSION).value() == null ? Map.of() : progression,
                contacts.map(read -> new NoShowWeeks(read.days(), cells).shown(ofCity(Measure.NO_SHOW, counts, filter)))
                        .orElse(List.of()),
                isOver ? conclusions(ofCity(Measure.REVIEWED, counts, filter), parameters) : Map.of(),
                splits.danishByTrack(ofCity(Measure.DANISH, counts, filter)),
                splits.mentorKinds(ofCity(Measure.MENTOR_HOURS, counts, filter)),
                splits.boardAnswers(ofCity(Measure.BOARD_CHANGED, counts, filter)),
                tables,
                overrides.rules(tables, decisionTables));
    }

    private Map<String, Object> parameters(EffectFilter filter, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate from = LocalDate.of(filter.year(), 1, 1);
        LocalDate to = LocalDate.of(filter.year(), 12, 31);
        LocalDate asOf = today.isBefore(to) ? today : to;
        LocalDateTime opening = workingTime.opening(today, 1);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("after", to.plusDays(1));
        parameters.put("asOf", asOf);
        parameters.put("today", today);
        parameters.put("reckoned", today.isAfter(to) ? to.plusDays(1) : today);
        parameters.put("due", asOf.minusDays(90));
        parameters.put("measured6", EffectQueries.firstUnmeasured(today, 6));
        parameters.put("cohortsFrom", from.minusYears(1));
        Duration workday =
                workingTime.between(opening, opening.toLocalDate().plusDays(1).atStartOfDay());
        parameters.put("workday", workday.toMinutes());
        parameters.put("workdayAgo", workingTime.before(now, workday));
        return parameters;
    }

    private Map<Measure, Figure> figures(
            Map<Measure, Counts> counts, EffectFilter filter, Map<String, Object> parameters) {
        Map<Measure, Values> values = queries.values(counts.keySet(), filter, parameters);
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        counts.forEach((measure, count) -> figures.put(measure, figure(measure, count, values.get(measure), filter)));
        figures.replaceAll(
                (measure, figure) -> tellsWhatIsHidden(measure, figures, filter) ? figure.withoutValue() : figure);
        return figures;
    }

    /**
     * A mean or a sum times how many it is of may give back how many are hidden of the same rows; and the longest time of a part
     * of the city is one citizen's.
     */
    private static boolean tellsWhatIsHidden(Measure measure, Map<Measure, Figure> figures, EffectFilter filter) {
        Figure rows = figures.get(measure.rows());
        boolean ofHidden = rows != null && rows.measure().kind() == Measure.Kind.SHARE && rows.value() == null;
        return measure.rows() != measure && ofHidden || measure.kind() == Measure.Kind.LONGEST && !filter.isWhole();
    }

    private Figure figure(Measure measure, Counts counts, Values values, EffectFilter filter) {
        long[] answers = counts.of(filter);
        int unknown = answers.length - 1;
        boolean[] shown = shown(measure, counts, filter);
        Long no = shown[0] ? Long.valueOf(LongStream.of(answers).sum() - answers[1] - answers[unknown]) : null;
        Long yes = shown[1] ? answers[1] : null;
        Long missing = shown[unknown] ? answers[unknown] : null;
        Long population = shown[answers.length] ? LongStream.of(answers).sum() : null;
        Long known = yes != null && no != null
                ? Long.valueOf(yes + no)
                : population != null && missing != null ? Long.valueOf(population - missing) : null;
        boolean hidden = yes == null || no == null || missing == null;
        boolean countable = measure.kind() == Measure.Kind.COUNT || known != null && known > 0;
        Double value =
                yes == null || no == null || !countable ? null : value(measure, yes, known, values, counts, filter);
        Double high = value == null || values == null || measure.kind() != Measure.Kind.MEDIAN ? null : values.high();
        return new Figure(measure, yes, known, missing, population, value, high, null, hidden);
    }

    /** The figure of the year and the whole city, without medians and means. */
    private Figure ofCity(Measure measure, Map<Measure, Counts> counts, EffectFilter filter) {
        return figure(measure, counts.get(measure), null, new EffectFilter(filter.year(), null, null));
    }

    private static void hideSelfSupport(Map<Measure, Figure> figures, CohortYear year, EffectFilter filter) {
        if (!year.showsSelfSupport(filter.isWhole())) {
            figures.put(
                    Measure.SELF_SUPPORT,
                    new Figure(Measure.SELF_SUPPORT, null, null, null, null, null, null, null, true));
        }
    }

    private static Double value(
            Measure measure, long yes, long known, Values values, Counts counts, EffectFilter filter) {
        return switch (measure.kind()) {
            case COUNT -> (double) yes;
            case SHARE -> 100.0 * yes / known;
            case MEDIAN, LONGEST -> values == null ? null : values.median();
            case MEAN -> counts.weight(filter) == 0 ? null : counts.amount(filter) / counts.weight(filter);
            case SUM -> counts.amount(filter);
            case LOAD -> null;
        };
    }

    private Figure load(Figure open, EffectFilter filter, List<Caseworkers> caseworkers) {
        List<Caseworkers> units = caseworkers.stream()
                .filter(unit -> filter.unit() == null || filter.unit() == unit.unit())
                .toList();
        long people = units.stream().mapToLong(Caseworkers::people).sum();
        long most = units.stream().mapToLong(Caseworkers::most).sum();
        // Nobody is the caseworker of a segment, and of few caseworkers it would tell how much each has to do.
        boolean fewPeople = cells.isSmall(people);
        boolean measurable = open.hits() != null && people > 0 && !fewPeople && filter.segment() == null;
        return new Figure(
                open.measure(),
                open.hits(),
                open.known(),
                open.missing(),
                open.population(),
                measurable ? (double) open.hits() / people : null,
                null,
                measurable ? (double) most / people : null,
                open.hidden() || fewPeople);
    }

    /**
     * Which answers may be shown, and last whether their sum may. A part of the effort is shown whole or not at all, and only
     * when the city is shown whole: otherwise the parts would tell what is hidden of the city.
     */
    private boolean[] shown(Measure measure, Counts counts, EffectFilter filter) {
        long[] whole = counts.of(new EffectFilter(filter.year(), null, null));
        if (LongStream.of(whole).anyMatch(cells::isSmall)) {
            return filter.isWhole() ? shownOfCity(measure, whole) : new boolean[whole.length + 1];
        }
        boolean[][] places = cells.together(counts.tables());
        int row = filter.unit() == null ? places.length - 1 : filter.unit().ordinal();
        int column = filter.segment() == null
                ? places[0].length - 1
                : filter.segment().ordinal();
        boolean[] shown = new boolean[whole.length + 1];
        Arrays.fill(shown, places[row][column]);
        return shown;
    }

    private boolean[] shownOfCity(Measure measure, long[] answers) {
        int unknown = answers.length - 1;
        boolean fewUnknown = OWN_POPULATION.contains(measure) && cells.isSmall(answers[unknown]);
        if (measure.answers() > 2) {
            return shownTogether(answers, fewUnknown);
        }
        if (!fewUnknown) {
            return cells.row(answers);
        }
        // Few are unknown: what is known can be seen when the sum of both can't.
        boolean[] known = cells.row(answers[0], answers[1]);
        boolean all = known[2];
        return new boolean[] {all && known[0], all && known[1], false, false};
    }

    /** How many were reached is known from the hours of I15: two ways of no are shown as one, and only when neither is of few. */
    private boolean[] shownTogether(long[] answers, boolean fewUnknown) {
        boolean[] shown = new boolean[answers.length + 1];
        if (IntStream.range(0, answers.length - 1).noneMatch(answer -> cells.isSmall(answers[answer]))) {
            Arrays.fill(shown, 0, answers.length - 1, true);
            Arrays.fill(shown, answers.length - 1, shown.length, !fewUnknown);
        }
        return shown;
    }

    private List<Spread> spreads(EffectFilter filter, Map<Measure, Counts> counts) {
        return filter.isWhole()
                ? DURATIONS.stream()
                        .map(duration ->
                                new Spread(duration, spread(counts.get(duration).buckets())))
                        .toList()
                : List.of();
    }

    /** @param reviewed the figure I18, whose reviews the conclusions add up to */
    private Map<HealthConclusion, Optional<Long>> conclusions(Figure reviewed, Map<String, Object> parameters) {
        Map<HealthConclusion, Long> counts = queries.conclusions(parameters);
        boolean allAnswered = reviewed.missing() != null && reviewed.missing() == 0;
        // Of a single conclusion everybody would know whose it is.
        if (reviewed.hits() == null || !allAnswered || counts.size() < 2) {
            return Map.of();
        }
        List<Long> shown = spread(Arrays.stream(HealthConclusion.values())
                .mapToLong(conclusion -> counts.getOrDefault(conclusion, 0L))
                .toArray());
        Map<HealthConclusion, Optional<Long>> conclusions = new EnumMap<>(HealthConclusion.class);
        for (HealthConclusion conclusion : HealthConclusion.values()) {
            conclusions.put(conclusion, Optional.ofNullable(shown.get(conclusion.ordinal())));
        }
        return conclusions;
    }

    /** The sum is known from the median's number, or from the figure: where that does not leave every bucket in doubt, none is shown. */
    private List<Long> spread(long[] buckets) {
        boolean[] shown = cells.row(buckets);
        boolean all = shown[buckets.length];
        return IntStream.range(0, buckets.length)
                .mapToObj(bucket -> all && shown[bucket] ? (Long) buckets[bucket] : null)
                .toList();
    }

    /** The year before, and the year. */
    private List<CohortYear> cohorts(EffectFilter filter, Map<String, Object> parameters, LocalDate today) {
        List<CohortCount> counts = queries.cohorts(parameters);
        return IntStream.rangeClosed(filter.year() - 1, filter.year())
                .mapToObj(year -> new CohortYear(
                        year, counts.stream().filter(one -> one.year() == year).toList(), cells, today))
                .toList();
    }
}
