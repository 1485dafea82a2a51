package dk.forloeb.effect;

import dk.forloeb.competence.ProgressionIndicator;
import dk.forloeb.health.HealthConclusion;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Segment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads counts and values from the record, each kind in one statement however many measures and citizens there are. */
@Component
class EffectQueries {

    private static final String OF_FILTER = " (cast(:unit as varchar(20)) is null or o.org_unit = :unit)"
            + " and (cast(:segment as varchar(20)) is null or o.segment = :segment)";

    private static final String FUNNEL =
            """
            select t.org_unit, t.segment,
                   case when t.outcome in (%1$s) and a.trajectory_no is not null then 6
                        when t.outcome in (%1$s) then 5
                        when p.trajectory_no is not null then 4
                        when l.trajectory_no is not null then 3
                        when m.trajectory_no is not null then 2
                        when s.decided_at is not null then 1 else 0 end as hit
              from forloeb.trajectory t
              left join forloeb.screening s on s.trajectory_no = t.no
              left join forloeb.start_meeting m on m.trajectory_no = t.no
              left join forloeb.plan l on l.trajectory_no = t.no and l.round_no = 1
              left join (select distinct b.trajectory_no from forloeb.placement b where %2$s) p on p.trajectory_no = t.no
              left join (select distinct c.trajectory_no
                           from forloeb.aftercare_contact c join forloeb.trajectory e on e.no = c.trajectory_no
                          where c.still_in_job = true and cast(c.held_at as date) >= e.ended_on + interval '6' month) a
                on a.trajectory_no = t.no
             where t.referred_on between :from and :to"""
                    .formatted(Measure.Sql.JOBS, Measure.Sql.begun("b"));

    private static final String COHORTS = Cohort.MONTHS.stream()
            .map(months ->
                    """
                    select extract(year from c.started_on) as cohort_year, extract(quarter from c.started_on) as quarter,
                           %1$d as months, c.state, count(*) as n
                      from (select t.started_on, %2$s as state
                              from forloeb.trajectory t where t.started_on between :cohortsFrom and :to) c
                     group by extract(year from c.started_on), extract(quarter from c.started_on), c.state"""
                            .formatted(months, Measure.Sql.stateAfter(months)))
            .collect(Collectors.joining(" union all "));

    private static final String OVERRIDES =
            """
            select o.decision_id, o.decision_version, o.rule_id, sum(o.hit) as changed, count(*) as decided
              from (select p.decision_id, p.decision_version, p.rule_id, %s as hit %s) o
             group by o.decision_id, o.decision_version, o.rule_id
             order by o.decision_id, o.decision_version desc, o.rule_id"""
                    .formatted(Measure.Sql.OVERRIDDEN, Measure.Sql.DECIDED_PROPOSALS);

    private static final String PROGRESSION = Arrays.stream(ProgressionIndicator.values())
            .map(indicator -> "avg(cast(o.p%1$d as double precision)) as p%1$d".formatted(indicator.ordinal() + 1))
            .collect(Collectors.joining(
                    ", ",
                    "select ",
                    " from (select t.org_unit, t.segment, "
                            + Arrays.stream(ProgressionIndicator.values())
                                    .map(indicator -> "%s - %s as p%d"
                                            .formatted(
                                                    Measure.Sql.point("l.scores", indicator.ordinal() + 1),
                                                    Measure.Sql.point("b.scores", indicator.ordinal() + 1),
                                                    indicator.ordinal() + 1))
                                    .collect(Collectors.joining(", "))
                            + Measure.Sql.MEASURED + ") o where" + OF_FILTER));

    private static final String CASEWORKERS =
            "select org_unit, count(*) as n, sum(max_load) as most from forloeb.caseworker where active = true group by org_unit";

    private final NamedParameterJdbcTemplate jdbc;

    EffectQueries(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows of each measure by place and answer. */
    Map<Measure, Counts> counts(Collection<Measure> measures, Map<String, Object> parameters) {
        Map<Measure, Counts> counts = new EnumMap<>(Measure.class);
        measures.forEach(measure -> counts.put(measure, new Counts(2)));
        String sql = measures.stream()
                .map(measure -> counted(measure.name(), measure.sql()))
                .collect(Collectors.joining(" union all "));
        jdbc.query(sql, parameters, row -> {
            counts.get(Measure.valueOf(row.getString("line"))).add(row);
        });
        return counts;
    }

    /** Rows of those who were referred by place and furthest stage. */
    Counts funnel(Map<String, Object> parameters) {
        Counts counts = new Counts(Stage.values().length);
        jdbc.query(counted("FUNNEL", FUNNEL), parameters, row -> {
            counts.add(row);
        });
        return counts;
    }

    /**
     * @param median null when there is nothing to measure, like the others
     */
    record Values(Double median, Double high, Double mean) {}

    /** Median, 90th percentile and weighted mean of the measures that have amounts. */
    Map<Measure, Values> values(Collection<Measure> measures, EffectFilter filter, Map<String, Object> parameters) {
        String sql = measures.stream()
                .filter(measure -> measure.kind() == Measure.Kind.MEDIAN || measure.kind() == Measure.Kind.MEAN)
                .map(EffectQueries::valued)
                .collect(Collectors.joining(" union all "));
        Map<Measure, Values> values = new EnumMap<>(Measure.class);
        jdbc.query(sql, filtered(filter, parameters), row -> {
            values.put(
                    Measure.valueOf(row.getString("line")),
                    new Values(number(row, "median"), number(row, "high"), number(row, "mean")));
        });
        return values;
    }

    /** Rows of each duration by bucket, for the whole city. */
    Map<Measure, long[]> buckets(List<Measure> durations, Map<String, Object> parameters) {
        Map<Measure, long[]> buckets = new EnumMap<>(Measure.class);
        durations.forEach(duration -> buckets.put(duration, new long[EffectReport.BUCKET_DAYS.size() + 1]));
        String sql = durations.stream()
                .map(duration ->
                        """
                        select '%s' as line, o.bucket, count(*) as n
                          from (select case when d.amount < %d then 0 when d.amount < %d then 1 when d.amount < %d then 2
                                            else 3 end as bucket from (%s) d where d.hit is not null) o
                         group by o.bucket"""
                                .formatted(
                                        duration.name(),
                                        EffectReport.BUCKET_DAYS.get(0),
                                        EffectReport.BUCKET_DAYS.get(1),
                                        EffectReport.BUCKET_DAYS.get(2),
                                        duration.sql()))
                .collect(Collectors.joining(" union all "));
        jdbc.query(sql, parameters, row -> {
            buckets.get(Measure.valueOf(row.getString("line")))[row.getInt("bucket")] = row.getLong("n");
        });
        return buckets;
    }

    /**
     * @param quarter 1–4
     * @param months after the start
     */
    record CohortCount(int year, int quarter, int months, Cohort.State state, long count) {}

    List<CohortCount> cohorts(Map<String, Object> parameters) {
        return jdbc.query(
                COHORTS,
                parameters,
                (row, at) -> new CohortCount(
                        row.getInt("cohort_year"),
                        row.getInt("quarter"),
                        row.getInt("months"),
                        Cohort.State.valueOf(row.getString("state")),
                        row.getLong("n")));
    }

    record DayCount(LocalDate day, long missed, long held) {}

    /**
     * I13, which is counted once for the figure and for its weeks.
     *
     * @param days for the whole city; a day may stand several times
     */
    record Contacts(Counts counts, List<DayCount> days) {}

    /** Contacts of the year by place, and by day for the whole city, in one statement that reads them once. */
    Contacts contacts(Map<String, Object> parameters) {
        Contacts contacts = new Contacts(new Counts(2), new ArrayList<>());
        jdbc.query(
                """
                with contact as (select o.org_unit, o.segment, o.hit, cast(o.at as date) as held_on from (%s) o)
                select cast(null as date) as held_on, org_unit, segment, hit, count(*) as n from contact
                 group by org_unit, segment, hit
                union all
                select held_on, null, null, hit, count(*) from contact group by held_on, hit"""
                        .formatted(Measure.NO_SHOW.sql()),
                parameters,
                row -> {
                    LocalDate day = row.getObject("held_on", LocalDate.class);
                    if (day == null) {
                        contacts.counts().add(row);
                        return;
                    }
                    long n = row.getLong("n");
                    boolean missed = row.getInt("hit") == 1;
                    contacts.days().add(new DayCount(day, missed ? n : 0, missed ? 0 : n));
                });
        return contacts;
    }

    /** The physician's last conclusion on each referral that is counted as reviewed in I18, for the whole city. */
    Map<HealthConclusion, Long> conclusions(Map<String, Object> parameters) {
        Map<HealthConclusion, Long> conclusions = new EnumMap<>(HealthConclusion.class);
        jdbc.query(
                """
                select o.conclusion, count(*) as n from (
                    select v.conclusion, row_number() over (partition by r.id order by v.reviewed_at desc, v.id) as newest
                      from health.referral r join health.review v on v.referral_id = r.id
                     where r.referred_at >= :from and r.referred_at < :after) o
                 where o.newest = 1 group by o.conclusion""",
                parameters,
                row -> {
                    conclusions.put(HealthConclusion.valueOf(row.getString("conclusion")), row.getLong("n"));
                });
        return conclusions;
    }

    /**
     * @param rule of that version of the table, or rules joined by commas
     * @param changed decisions other than the rule's proposal
     */
    record OverrideCount(String table, int version, String rule, long changed, long decided) {}

    List<OverrideCount> overrides(Map<String, Object> parameters) {
        return jdbc.query(
                OVERRIDES,
                parameters,
                (row, at) -> new OverrideCount(
                        row.getString("decision_id"),
                        row.getInt("decision_version"),
                        row.getString("rule_id"),
                        row.getLong("changed"),
                        row.getLong("decided")));
    }

    /** Mean change by indicator; empty when nobody has been measured twice. */
    Map<ProgressionIndicator, Double> progression(EffectFilter filter, Map<String, Object> parameters) {
        Map<ProgressionIndicator, Double> changes = new EnumMap<>(ProgressionIndicator.class);
        jdbc.query(PROGRESSION, filtered(filter, parameters), row -> {
            for (ProgressionIndicator indicator : ProgressionIndicator.values()) {
                Double change = number(row, "p" + (indicator.ordinal() + 1));
                if (change != null) {
                    changes.put(indicator, change);
                }
            }
        });
        return changes;
    }

    /**
     * @param people active caseworkers
     * @param most trajectories that they may have at most together
     */
    record Caseworkers(OrgUnit unit, long people, long most) {}

    List<Caseworkers> caseworkers() {
        return jdbc.query(
                CASEWORKERS,
                (row, at) -> new Caseworkers(
                        OrgUnit.valueOf(row.getString("org_unit")), row.getLong("n"), row.getLong("most")));
    }

    private static String counted(String line, String sql) {
        return "select '%s' as line, o.org_unit, o.segment, o.hit, count(*) as n from (%s) o group by o.org_unit, o.segment, o.hit"
                .formatted(line, sql);
    }

    private static String valued(Measure measure) {
        boolean mean = measure.kind() == Measure.Kind.MEAN;
        String median = "percentile_cont(%s) within group (order by cast(o.amount as double precision))";
        return """
                select '%s' as line, %s as median, %s as high, %s as mean
                  from (%s) o where o.hit is not null and %s"""
                .formatted(
                        measure.name(),
                        mean ? "cast(null as double precision)" : median.formatted("0.5"),
                        mean ? "cast(null as double precision)" : median.formatted("0.9"),
                        mean
                                ? "sum(cast(o.amount as double precision) * o.weight) / nullif(sum(o.weight), 0)"
                                : "cast(null as double precision)",
                        measure.sql(),
                        OF_FILTER);
    }

    private static MapSqlParameterSource filtered(EffectFilter filter, Map<String, Object> parameters) {
        return new MapSqlParameterSource(parameters)
                .addValue("unit", filter.unit() == null ? null : filter.unit().name(), Types.VARCHAR)
                .addValue(
                        "segment",
                        filter.segment() == null ? null : filter.segment().name(),
                        Types.VARCHAR);
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    /**
     * Rows by answer, unit and segment. The last answer holds those with none, the last segment those who have not got one.
     */
    static final class Counts {

        private final long[][][] cells;

        /** @param answers how many answers there are besides unknown */
        Counts(int answers) {
            this.cells = new long[answers + 1][OrgUnit.values().length][Segment.values().length + 1];
        }

        void add(ResultSet row) throws SQLException {
            int hit = row.getInt("hit");
            int answer = row.wasNull() ? cells.length - 1 : hit;
            String segment = row.getString("segment");
            int column = segment == null
                    ? Segment.values().length
                    : Segment.valueOf(segment).ordinal();
            cells[answer][OrgUnit.valueOf(row.getString("org_unit")).ordinal()][column] += row.getLong("n");
        }

        /** The tables of all answers, by unit and segment. */
        List<long[][]> tables() {
            return List.of(cells);
        }

        /** Rows with an answer in a part of the effort. */
        long of(int answer, EffectFilter filter) {
            long sum = 0;
            for (OrgUnit unit : OrgUnit.values()) {
                for (int column = 0; column <= Segment.values().length; column++) {
                    boolean within = (filter.unit() == null || filter.unit() == unit)
                            && (filter.segment() == null || filter.segment().ordinal() == column);
                    sum += within ? cells[answer][unit.ordinal()][column] : 0;
                }
            }
            return sum;
        }

        /** All answers in a part of the effort, the unknown last. */
        long[] of(EffectFilter filter) {
            long[] sums = new long[cells.length];
            Arrays.setAll(sums, answer -> of(answer, filter));
            return sums;
        }
    }

    /** First day of the first quarter that can't be measured wholly so many months after the start. */
    static LocalDate firstUnmeasured(LocalDate today, int months) {
        LocalDate quarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        // The quarter's last day is measured when the months have passed that day.
        while (quarter.plusMonths(3).minusDays(1).plusMonths(months).isAfter(today)) {
            quarter = quarter.minusMonths(3);
        }
        return quarter.plusMonths(3);
    }
}
