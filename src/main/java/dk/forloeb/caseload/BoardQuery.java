package dk.forloeb.caseload;

import dk.forloeb.caseload.CoverPlanning.Choice;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.trajectory.CoveredWork;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads the board from the record's tables. Each condition is written once, and both counts and rows are made of it, so a
 * number is always the number of rows behind it.
 */
@Component
class BoardQuery {

    /** Each time that somebody spoke with the citizen, wherever it was written down; a try that reached nobody is none. */
    private static final String CONTACTS =
            """
            (select trajectory_no, held_at as at from forloeb.start_meeting
             union all
             select trajectory_no, held_at from forloeb.citizen_contact
             union all
             select trajectory_no, held_at from forloeb.aftercare_contact where reached
             union all
             select b.trajectory_no, a.held_at from forloeb.absence_attempt a
               join forloeb.absence b on b.id = a.absence_id where a.reached
             union all
             select b.trajectory_no, cast(m.held_on as timestamp) from forloeb.absence_sickness_meeting m
               join forloeb.absence b on b.id = m.absence_id
             union all
             select c.trajectory_no, m.meeting_at from forloeb.team_meeting m
               join forloeb.clarification c on c.id = m.clarification_id where m.citizen_attended)""";

    private static final String SPOKEN = "(select max(s.at) from " + CONTACTS + " s where s.trajectory_no = t.no)";

    /** The database finds at once all who were: asking for each course when it was last costs several times as much. */
    private static final String SPOKEN_LATELY =
            "exists (select 1 from " + CONTACTS + " s where s.trajectory_no = t.no and s.at >= :silent)";

    /** When the trajectory came into the phase in which it is; screening ends one only when it turns the citizen away. */
    private static final String PHASE_SINCE =
            """
            coalesce(
              (select max(e.at) from forloeb.trajectory_event e where e.trajectory_no = t.no
                and (e.kind in ('FASE', 'PLADS_TILDELT', 'AFSLUTTET', 'EFTERVAERN_STARTET', 'LUKKET')
                  or e.kind = 'SCREENET' and t.phase = 'SLUT')),
              cast(t.referred_on as timestamp))""";

    private static final Map<Concern, String> CONCERNS = new EnumMap<>(Map.of(
            Concern.OVERSKREDET,
            "(d.law_due < :today or d.target_due < :today)",
            // A date that has passed does not hide the next one that is near.
            Concern.SNART,
            "d.near_on is not null",
            Concern.INGEN_KONTAKT,
            // Who has not been spoken with yet is silent since the beginning.
            "(t.status = 'AKTIV' and not " + SPOKEN_LATELY + " and (cast(t.started_on as timestamp) < :silent or "
                    + SPOKEN + " is not null))",
            Concern.AFVENTER_MIG,
            "t.no = any(:waiting)"));

    /** What is late when deadlines of one kind alone are asked for; what is near is then so in {@link #dates} already. */
    private static final Map<DeadlineKind, String> LATE =
            Map.of(DeadlineKind.LOV, "d.law_due < :today", DeadlineKind.MAAL, "d.target_due < :today");

    private static final Map<DeadlineKind, String> RUNNING =
            Map.of(DeadlineKind.LOV, "d.law_due is not null", DeadlineKind.MAAL, "d.target_due is not null");

    private static final String CITIZEN = " join forloeb.citizen c on c.id = t.citizen_id";

    private static final String DATES =
            """
             left join (
               select trajectory_no,
                 min(case when state = 'LOEBER' and kind = 'LOV' then due_on end) as law_due,
                 min(case when state = 'LOEBER' and kind = 'MAAL' then due_on end) as target_due,
                 min(case when state = 'LOEBER' and due_on between :today and :soon%s then due_on end) as near_on,
                 min(case when state = 'PAUSE' then paused_on end) as paused_on
               from forloeb.deadline where state in ('LOEBER', 'PAUSE') group by trajectory_no
             ) d on d.trajectory_no = t.no
            """;

    private static final String STEPS =
            """
            select distinct trajectory_no, task_name from forloeb.deadline
            where state in ('LOEBER', 'PAUSE') and trajectory_no in (:nos)
            order by trajectory_no, task_name""";

    // The newest contact alone says when the next one is, and the newest letter of a kind when its meeting is: what was
    // agreed before it has been replaced.
    private static final String APPOINTMENTS =
            """
            select trajectory_no, min(next_on) as next_on from (
              select trajectory_no, next_on from (
                select trajectory_no, next_contact as next_on,
                  row_number() over (partition by trajectory_no order by at desc) as newest
                from (
                  select trajectory_no, held_at as at, next_contact from forloeb.citizen_contact where trajectory_no in (:nos)
                  union all
                  select trajectory_no, planned_at, next_contact from forloeb.missed_contact where trajectory_no in (:nos)
                ) contact
              ) planned where newest = 1 and next_on >= :today
              union all
              select trajectory_no, cast(meeting_starts_at as date) from (
                select trajectory_no, meeting_starts_at,
                  row_number() over (
                    partition by trajectory_no, kind order by written_at desc, meeting_starts_at desc) as newest
                from forloeb.letter where trajectory_no in (:nos)
              ) summons where newest = 1 and meeting_starts_at >= :now
            ) appointment group by trajectory_no""";

    private final NamedParameterJdbcTemplate jdbc;

    BoardQuery(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit in which somebody is a caseworker; null when the record knows no such caseworker. */
    OrgUnit unitOf(String userId) {
        return jdbc
                .queryForList(
                        "select org_unit from forloeb.caseworker where user_id = :user",
                        Map.of("user", userId),
                        String.class)
                .stream()
                .map(OrgUnit::valueOf)
                .findFirst()
                .orElse(null);
    }

    /** Nobody else plans with these caseworkers until the transaction ends. */
    void hold(String one, String other) {
        jdbc.queryForList(
                "select user_id from forloeb.caseworker where user_id in (:users) order by user_id for update",
                Map.of("users", List.of(one, other)),
                String.class);
    }

    /** Those who are or were caseworkers, by user id and in the order of their names. */
    Map<String, Caseworker> caseworkers() {
        Map<String, Caseworker> found = new LinkedHashMap<>();
        jdbc.query("select user_id, name, org_unit, active from forloeb.caseworker order by name, user_id", row -> {
            found.put(
                    row.getString("user_id"),
                    new Caseworker(
                            row.getString("name"),
                            OrgUnit.valueOf(row.getString("org_unit")),
                            row.getBoolean("active")));
        });
        return found;
    }

    /** How many rows the filter has with each concern instead of its own, and how many with its own. */
    Counts count(BoardFilter filter, Moment moment) {
        MapSqlParameterSource values = values(filter, moment);
        String columns = CONCERNS.keySet().stream()
                .map(concern -> counted(condition(concern, filter.deadlines()), concern.name()))
                .collect(Collectors.joining(", "));
        String own = filter.concern() == null ? "true" : condition(filter.concern(), filter.deadlines());
        String sql = "select " + columns + ", " + counted(own, "shown")
                + " from forloeb.trajectory t"
                + (filter.citizen() == null ? "" : CITIZEN) + dates(filter) + where(filter.about(null), moment);
        return jdbc.queryForObject(sql, values, (row, index) -> {
            Map<Concern, Integer> concerns = new EnumMap<>(Concern.class);
            for (Concern concern : Concern.values()) {
                concerns.put(concern, row.getInt(concern.name()));
            }
            return new Counts(concerns, row.getInt("shown"));
        });
    }

    List<Found> rows(BoardFilter filter, Moment moment, int offset, int most) {
        MapSqlParameterSource values =
                values(filter, moment).addValue("offset", offset).addValue("most", most);
        String sql =
                """
                select t.no, t.phase, t.status, t.caseworker_id, c.full_name, c.address_protected, c.interpreter_needed,
                  d.law_due, d.target_due, d.paused_on, t.org_unit, t.referred_on, %s as spoken_on, %s as phase_since"""
                                .formatted(SPOKEN, PHASE_SINCE)
                        + " from forloeb.trajectory t" + CITIZEN + dates(filter)
                        + where(filter, moment)
                        + " order by " + filter.order().sql()
                        + " limit :most offset :offset";
        return jdbc.query(sql, values, (row, index) -> found(row));
    }

    /** Where each trajectory stands that the board shows to whoever asks for nothing, and since when. */
    List<PhaseAge> ages(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Moment moment = new Moment(now, today, now, List.of(), "", CoveredWork.NONE);
        return jdbc.query(
                "select t.caseworker_id, t.phase, " + PHASE_SINCE + " as phase_since from forloeb.trajectory t"
                        + dates(BoardFilter.NONE) + where(BoardFilter.NONE, moment),
                values(BoardFilter.NONE, moment),
                (row, index) -> new PhaseAge(
                        row.getString("caseworker_id"),
                        Phase.valueOf(row.getString("phase")),
                        ChronoUnit.DAYS.between(
                                row.getObject("phase_since", LocalDateTime.class)
                                        .toLocalDate(),
                                today)));
    }

    /** Of what the board shows to whoever asks for nothing, how many are late, and by which kind of deadline. */
    List<OverdueCount> overdue(LocalDateTime now) {
        Moment moment = new Moment(now, now.toLocalDate(), now, List.of(), "", CoveredWork.NONE);
        String sql = "select t.caseworker_id, t.phase, " + counted(condition(Concern.OVERSKREDET, null), "late") + ", "
                + counted(condition(Concern.OVERSKREDET, DeadlineKind.LOV), "law_late") + ", "
                + counted(condition(Concern.OVERSKREDET, DeadlineKind.MAAL), "target_late")
                + " from forloeb.trajectory t" + dates(BoardFilter.NONE) + where(BoardFilter.NONE, moment)
                + " group by t.caseworker_id, t.phase";
        return jdbc.query(
                sql,
                values(BoardFilter.NONE, moment),
                (row, index) -> new OverdueCount(
                        row.getString("caseworker_id"),
                        Phase.valueOf(row.getString("phase")),
                        row.getInt("late"),
                        row.getInt("law_late"),
                        row.getInt("target_late")));
    }

    /** Running courses of a fixed caseworker, in the order of their numbers. */
    List<Choice> coursesOf(String caseworkerId) {
        return jdbc.query(
                "select t.no, t.phase, c.full_name, c.address_protected from forloeb.trajectory t" + CITIZEN
                        + " where t.caseworker_id = :user and t.status not in ('AFVIST', 'LUKKET') order by t.no",
                Map.of("user", caseworkerId),
                (row, index) -> new Choice(
                        row.getString("no"),
                        row.getBoolean("address_protected") ? null : row.getString("full_name"),
                        Phase.valueOf(row.getString("phase"))));
    }

    /** Names of the tasks that each of these waits in. */
    Map<String, List<String>> steps(Collection<String> nos) {
        Map<String, List<String>> steps = new HashMap<>();
        jdbc.query(STEPS, Map.of("nos", nos), row -> {
            steps.computeIfAbsent(row.getString("trajectory_no"), no -> new ArrayList<>())
                    .add(row.getString("task_name"));
        });
        return steps;
    }

    /** The next day that is agreed with the citizen, for those who have one. */
    Map<String, LocalDate> appointments(Collection<String> nos, LocalDateTime now) {
        Map<String, LocalDate> next = new HashMap<>();
        jdbc.query(APPOINTMENTS, Map.of("nos", nos, "now", now, "today", now.toLocalDate()), row -> {
            next.put(row.getString("trajectory_no"), row.getObject("next_on", LocalDate.class));
        });
        return next;
    }

    private static Found found(ResultSet row) throws SQLException {
        LocalDateTime spoken = row.getObject("spoken_on", LocalDateTime.class);
        return new Found(
                row.getString("no"),
                Phase.valueOf(row.getString("phase")),
                TrajectoryStatus.valueOf(row.getString("status")),
                row.getString("caseworker_id"),
                row.getString("full_name"),
                row.getBoolean("address_protected"),
                row.getBoolean("interpreter_needed"),
                row.getObject("law_due", LocalDate.class),
                row.getObject("target_due", LocalDate.class),
                row.getObject("paused_on", LocalDate.class),
                spoken == null ? null : spoken.toLocalDate(),
                OrgUnit.valueOf(row.getString("org_unit")),
                row.getObject("referred_on", LocalDate.class),
                row.getObject("phase_since", LocalDateTime.class).toLocalDate());
    }

    private static String counted(String condition, String name) {
        return "count(case when %s then 1 end) as %s".formatted(condition, name);
    }

    private static String condition(Concern concern, DeadlineKind kind) {
        return kind != null && concern == Concern.OVERSKREDET ? LATE.get(kind) : CONCERNS.get(concern);
    }

    private static String dates(BoardFilter filter) {
        return DATES.formatted(filter.deadlines() == null ? "" : " and kind = '%s'".formatted(filter.deadlines()));
    }

    private static String where(BoardFilter filter, Moment moment) {
        List<String> conditions = new ArrayList<>();
        if (filter.concern() != null) {
            conditions.add(condition(filter.concern(), filter.deadlines()));
        }
        if (filter.deadlines() != null) {
            conditions.add(RUNNING.get(filter.deadlines()));
        }
        if (filter.unit() != null) {
            conditions.add("t.org_unit = :unit");
        }
        if (BoardFilter.NOBODY.equals(filter.caseworkerId())) {
            conditions.add("t.caseworker_id is null");
        } else if (filter.caseworkerId() != null) {
            // Only who covers for some of a colleague's courses has any.
            conditions.add(
                    moment.workOf(filter.caseworkerId()).courses().isEmpty()
                            ? "t.caseworker_id in (:caseworkers)"
                            : "(t.caseworker_id in (:caseworkers) or t.no = any(:courses))");
        }
        if (filter.phaseDays() != null) {
            conditions.add(PHASE_SINCE + " < :phaseSince");
        }
        if (filter.phase() != null) {
            conditions.add("t.phase = :phase");
        }
        if (filter.status() != null) {
            conditions.add("t.status = :status");
        } else if (filter.number() == null && filter.citizen() == null) {
            // Who asks for access to a closed course, or complains of it, is still owed an answer in time.
            conditions.add("(t.status not in ('AFVIST', 'LUKKET') or d.trajectory_no is not null)");
        }
        if (filter.number() != null) {
            conditions.add("t.no like :number");
        }
        if (filter.citizen() != null) {
            conditions.add(filter.citizen().condition());
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static MapSqlParameterSource values(BoardFilter filter, Moment moment) {
        CoveredWork work = moment.workOf(filter.caseworkerId());
        return new MapSqlParameterSource(
                        filter.citizen() == null ? Map.of() : filter.citizen().values())
                .addValue("today", moment.now().toLocalDate())
                .addValue("soon", moment.soon())
                .addValue("silent", moment.silent())
                .addValue("waiting", array(moment.waiting()))
                .addValue("unit", filter.unit() == null ? null : filter.unit().name())
                .addValue("caseworkers", work.caseworkers())
                .addValue("courses", array(work.courses()))
                .addValue(
                        "phase", filter.phase() == null ? null : filter.phase().name())
                .addValue(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .addValue(
                        "phaseSince",
                        filter.phaseDays() == null
                                ? null
                                : moment.now()
                                        .toLocalDate()
                                        .minusDays(filter.phaseDays())
                                        .atStartOfDay())
                .addValue("number", "%" + filter.number() + "%");
    }

    private static SqlParameterValue array(Collection<String> values) {
        return new SqlParameterValue(Types.ARRAY, values.toArray(String[]::new));
    }

    /** @param active whether trajectories may be given to this one */
    record Caseworker(String name, OrgUnit unit, boolean active) {}

    record Counts(Map<Concern, Integer> concerns, int shown) {}

    /**
     * What the concerns are measured by.
     *
     * @param soon last day of those that are near
     * @param silent whoever was last spoken with before this has been without contact for long
     * @param waiting trajectories that wait for the reader
     * @param reader who looks
     * @param covered what the reader does for others today; nothing for a team leader, who sees everybody's
     */
    record Moment(
            LocalDateTime now,
            LocalDate soon,
            LocalDateTime silent,
            Collection<String> waiting,
            String reader,
            CoveredWork covered) {

        /** What is a caseworker's work: for the reader with that of the colleagues who are away. */
        private CoveredWork workOf(String caseworkerId) {
            Set<String> caseworkers = new HashSet<>();
            caseworkers.add(caseworkerId);
            boolean own = reader.equals(caseworkerId);
            if (own) {
                caseworkers.addAll(covered.caseworkers());
            }
            return new CoveredWork(caseworkers, own ? covered.courses() : Set.of());
        }
    }

    /** A row as it stands in the record, before anybody has asked who may see what of it. */
    record Found(
            String no,
            Phase phase,
            TrajectoryStatus status,
            String caseworkerId,
            String name,
            boolean nameProtected,
            boolean interpreter,
            LocalDate lawDue,
            LocalDate targetDue,
            LocalDate pausedOn,
            LocalDate spokenOn,
            OrgUnit unit,
            LocalDate referredOn,
            LocalDate phaseSince) {}
}
