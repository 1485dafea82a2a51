package dk.forloeb.effect;

import dk.forloeb.competence.ProgressionIndicator;
import dk.forloeb.health.HealthConclusion;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.Segment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads counts and values from the record, each kind in one statement however many measures and citizens there are. */
@Component
class EffectQueries {

    private static final String OF_FILTER = " (cast(:unit as varchar(20)) is null or o.org_unit = :unit)"
            + " and (cast(:segment as varchar(20)) is null or o.segment = :segment)";

    /** Of each course what it has come to, as one number: each stage after referral has a binary digit of its own. */
    private static final String FUNNEL =
            """
            select o.org_unit, o.segment, o.facts, o.outcome, count(*) as n from (
                select t.org_unit, t.segment, t.outcome,
                       case when s.decided_at is null then 0 else 1 end
                       + case when m.trajectory_no is null then 0 else 2 end
                       + case when l.trajectory_no is null then 0 else 4 end
                       + case when p.trajectory_no is null then 0 else 8 end
                       + case when t.outcome in (%1$s) then case when a.trajectory_no is null then 16 else 48 end else 0 end as facts
                  from forloeb.trajectory t
                  left join forloeb.screening s on s.trajectory_no = t.no
                  left join forloeb.start_meeting m on m.trajectory_no = t.no
                  left join forloeb.plan l on l.trajectory_no = t.no and l.round_no = 1
                  left join (select distinct b.trajectory_no from forloeb.placement b
                              where b.kind in ('PRAKTIK', 'LOENTILSKUD') and %2$s) p on p.trajectory_no = t.no
                  left join (select distinct c.trajectory_no
                               from forloeb.aftercare_contact c join forloeb.trajectory e on e.no = c.trajectory_no
                              where c.still_in_job = true and cast(c.held_at as date) >= e.ended_on + interval '6' month) a
                    on a.trajectory_no = t.no
                 where t.referred_on between :from and :to) o
             group by o.org_unit, o.segment, o.facts, o.outcome"""
                    .formatted(Measure.Sql.JOBS, Measure.Sql.begun("b"));

    /** Read once for the three horizons: those who began in the same quarter and stood alike at each of them. */
    private static final String COHORTS =
            """
            select extract(year from c.started_on) as cohort_year, extract(quarter from c.started_on) as quarter, %s, count(*) as n
              from (select t.started_on, %s from forloeb.trajectory t where t.started_on between :cohortsFrom and :to) c
             group by extract(year from c.started_on), extract(quarter from c.started_on), %s"""
                    .formatted(
                            months("c.state%1$d"),
                            Cohort.MONTHS.stream()
                                    .map(months -> Measure.Sql.stateAfter(months) + " as state" + months)
                                    .collect(Collectors.joining(", ")),
                            months("c.state%1$d"));

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

    private static final String NO_AMOUNT = "cast(null as double precision)";

    private static final String BUCKET =
            "case when r.amount < %d then 0 when r.amount < %d then 1 when r.amount < %d then 2 else 3 end"
                    .formatted(EffectReport.BUCKET_DAYS.toArray());

    /** What splits figures of a year that is over: I08 by the last Danish course, I20 by kind of mentor, I21 by the board's answer. */
    private static final String SPLITS =
            """
            select 'DANISH' as line, k.track as part, case when d.steps >= 1 then 1 else 0 end as hit, count(*) as n
              from (select t.no, %s as steps
                      from forloeb.trajectory t
                      join forloeb.competence_profile c on c.trajectory_no = t.no
                      join forloeb.closing x on x.trajectory_no = t.no
                     where t.started_on is not null and t.ended_on between :from and :to) d
              left join (select u.trajectory_no, u.track, row_number() over (
                                partition by u.trajectory_no order by u.starts_on desc, u.plan_position desc) as place
                           from forloeb.upskilling_course u
                          where u.track in (%s) and u.status <> 'PLANLAGT') k on k.trajectory_no = d.no and k.place = 1
             where d.steps is not null
             group by k.track, case when d.steps >= 1 then 1 else 0 end
            union all
            select 'MENTOR_HOURS', g.kind, 1, count(*)
              from forloeb.mentor_grant g where g.granted_at >= :from and g.granted_at < :after group by g.kind
            union all
            select 'BOARD_CHANGED', c.board_answer, 1, count(*)
              from forloeb.complaint c where c.answered_on between :from and :to group by c.board_answer"""
                    .formatted(
                            Measure.Sql.DANISH_STEPS,
                            Splits.DANISH_TRACKS.stream()
                                    .map(track -> "'" + track.name() + "'")
                                    .collect(Collectors.joining(", ")));

    private final NamedParameterJdbcTemplate jdbc;

    EffectQueries(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows of each measure by place and answer. */
    Map<Measure, Counts> counts(Collection<Measure> measures, Map<String, Object> parameters) {
        Set<Measure> read = measures.stream()
                .map(Measure::rows)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Measure.class)));
        Map<Measure, Counts> counts = new EnumMap<>(Measure.class);
        read.forEach(measure -> counts.put(measure, new Counts(measure.answers())));
        String sql = read.stream().map(EffectQueries::counted).collect(Collectors.joining(" union all "));
        jdbc.query(sql, parameters, row -> {
            counts.get(Measure.valueOf(row.getString("line"))).addWeighed(row);
        });
        measures.stream()
                .filter(measure -> measure.rows() != measure)
                .forEach(measure ->
                        counts.put(measure, counts.get(measure.rows()).known()));
        counts.keySet().retainAll(measures);
        return counts;
    }

    /**
     * Those of one place who were referred and have come to the same.
     *
     * @param segment null for those who have got none
     * @param facts a binary digit for each stage after {@link Stage#HENVIST}
     * @param outcome null for those who have not left
     */
    record FunnelCount(OrgUnit unit, Segment segment, int facts, Outcome outcome, long count) {}

    List<FunnelCount> funnel(Map<String, Object> parameters) {
        return jdbc.query(FUNNEL, parameters, (row, at) -> {
            String segment = row.getString("segment");
            String outcome = row.getString("outcome");
            return new FunnelCount(
                    OrgUnit.valueOf(row.getString("org_unit")),
                    segment == null ? null : Segment.valueOf(segment),
                    row.getInt("facts"),
                    outcome == null ? null : Outcome.valueOf(outcome),
                    row.getLong("n"));
        });
    }

    /**
     * @param median null when there is nothing to measure, like the others
     */
    record Values(Double median, Double high) {}

    /** Median and 90th percentile, or the largest amount in both. */
    Map<Measure, Values> values(Collection<Measure> measures, EffectFilter filter, Map<String, Object> parameters) {
        String sql = measures.stream()
                .filter(measure -> measure.kind() == Measure.Kind.MEDIAN || measure.kind() == Measure.Kind.LONGEST)
                .map(EffectQueries::valued)
                .collect(Collectors.joining(" union all "));
        Map<Measure, Values> values = new EnumMap<>(Measure.class);
        jdbc.query(sql, filtered(filter, parameters), row -> {
            values.put(Measure.valueOf(row.getString("line")), new Values(number(row, "median"), number(row, "high")));
        });
        return values;
    }

    /**
     * @param quarter 1–4
     * @param months after the start
     */
    record CohortCount(int year, int quarter, int months, Cohort.State state, long count) {}

    List<CohortCount> cohorts(Map<String, Object> parameters) {
        List<CohortCount> counts = new ArrayList<>();
        jdbc.query(COHORTS, parameters, row -> {
            for (int months : Cohort.MONTHS) {
                counts.add(new CohortCount(
                        row.getInt("cohort_year"),
                        row.getInt("quarter"),
                        months,
                        Cohort.State.valueOf(row.getString("state" + months)),
                        row.getLong("n")));
            }
        });
        return counts;
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
     * @param of the figure that is split
     * @param part code; null for those who have none
     * @param yes whether it is so, in a figure that is a share
     */
    record PartCount(Measure of, String part, boolean yes, long count) {}

    /** Parts of three figures, for the whole city. */
    List<PartCount> splits(Map<String, Object> parameters) {
        return jdbc.query(
                SPLITS,
                parameters,
                (row, at) -> new PartCount(
                        Measure.valueOf(row.getString("line")),
                        row.getString("part"),
                        row.getInt("hit") == 1,
                        row.getLong("n")));
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

    private static String months(String column) {
        return Cohort.MONTHS.stream().map(column::formatted).collect(Collectors.joining(", "));
    }

    private static String counted(Measure measure) {
        return """
                select '%s' as line, o.org_unit, o.segment, o.hit, o.bucket, count(*) as n, sum(o.weighed) as amount,
                       sum(o.weight) as weight
                  from (select r.org_unit, r.segment, r.hit, %s as bucket, %s as weighed, %s as weight from (%s) r) o
                 group by o.org_unit, o.segment, o.hit, o.bucket"""
                .formatted(
                        measure.name(),
                        measure.isDuration() ? BUCKET : "cast(null as integer)",
                        measure.isWeighed() ? "cast(r.amount as double precision) * r.weight" : NO_AMOUNT,
                        measure.isWeighed() ? "cast(r.weight as double precision)" : NO_AMOUNT,
                        measure.sql());
    }

    private static String valued(Measure measure) {
        String amount = "cast(o.amount as double precision)";
        String median = "percentile_cont(%s) within group (order by " + amount + ")";
        boolean longest = measure.kind() == Measure.Kind.LONGEST;
        return """
                select '%s' as line, %s as median, %s as high from (%s) o where o.hit is not null and %s"""
                .formatted(
                        measure.name(),
                        longest ? "max(" + amount + ")" : median.formatted("0.5"),
                        longest ? "max(" + amount + ")" : median.formatted("0.9"),
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

        /** Sums of amount times weight, and of the weights, by unit and segment. */
        private final double[][] amounts = new double[OrgUnit.values().length][Segment.values().length + 1];

        private final double[][] weights = new double[OrgUnit.values().length][Segment.values().length + 1];

        /** Durations by bucket, for the whole city. */
        private final long[] buckets = new long[EffectReport.BUCKET_DAYS.size() + 1];

        /** @param answers how many answers there are besides unknown */
        Counts(int answers) {
            this.cells = new long[answers + 1][OrgUnit.values().length][Segment.values().length + 1];
        }

        void add(ResultSet row) throws SQLException {
            int hit = row.getInt("hit");
            int answer = row.wasNull() ? cells.length - 1 : hit;
            int column = column(row.getString("segment"));
            cells[answer][OrgUnit.valueOf(row.getString("org_unit")).ordinal()][column] += row.getLong("n");
        }

        /** The same, with amounts and bucket of those of whom it is known. */
        void addWeighed(ResultSet row) throws SQLException {
            add(row);
            if (row.getObject("hit") == null) {
                return;
            }
            int unit = OrgUnit.valueOf(row.getString("org_unit")).ordinal();
            int column = column(row.getString("segment"));
            amounts[unit][column] += row.getDouble("amount");
            weights[unit][column] += row.getDouble("weight");
            int bucket = row.getInt("bucket");
            if (!row.wasNull()) {
                buckets[bucket] += row.getLong("n");
            }
        }

        /** Rows under one month, 1–3, 3–6 and over 6 months, for the whole city. */
        long[] buckets() {
            return buckets.clone();
        }

        /** The same rows, of which only is asked whether it is known. */
        Counts known() {
            Counts known = new Counts(2);
            for (int unit = 0; unit < amounts.length; unit++) {
                for (int column = 0; column < amounts[unit].length; column++) {
                    known.cells[1][unit][column] = cells[0][unit][column] + cells[1][unit][column];
                    known.cells[2][unit][column] = cells[cells.length - 1][unit][column];
                    known.amounts[unit][column] = amounts[unit][column];
                    known.weights[unit][column] = weights[unit][column];
                }
            }
            return known;
        }

        /** Sum of the amounts in a part of the effort, each as often as it weighs. */
        double amount(EffectFilter filter) {
            return sum(amounts, filter);
        }

        double weight(EffectFilter filter) {
            return sum(weights, filter);
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
                    sum += holds(filter, unit, column) ? cells[answer][unit.ordinal()][column] : 0;
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

        private static double sum(double[][] places, EffectFilter filter) {
            double sum = 0;
            for (OrgUnit unit : OrgUnit.values()) {
                for (int column = 0; column <= Segment.values().length; column++) {
                    sum += holds(filter, unit, column) ? places[unit.ordinal()][column] : 0;
                }
            }
            return sum;
        }

        private static boolean holds(EffectFilter filter, OrgUnit unit, int column) {
            return (filter.unit() == null || filter.unit() == unit)
                    && (filter.segment() == null || filter.segment().ordinal() == column);
        }

        private static int column(String segment) {
            return segment == null
                    ? Segment.values().length
                    : Segment.valueOf(segment).ordinal();
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
