package dk.forloeb.tasklist;

import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.engine.SeenTasks;
import dk.forloeb.engine.SeenTasks.Seen;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.CoveredWork;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cards of one page of Tasklist, with as many statements for one as for all. Names are shown and logged as on the caseload
 * board: to whoever has the task or may open the course, and a protected one to nobody.
 */
@Service
@Transactional
public class CardService {

    static final String SOURCE = "page:tasklist";

    private static final String CITIZENS =
            """
            select t.no, t.caseworker_id, c.full_name, c.address_protected
            from forloeb.trajectory t join forloeb.citizen c on c.id = t.citizen_id where t.no in (:nos)""";

    private static final String DEADLINES =
            """
            select task_id, kind, due_on, case when state = 'PAUSE' then paused_on end as stands_since
            from forloeb.deadline where task_id in (:tasks) and state in ('LOEBER', 'PAUSE')""";

    private final SeenTasks tasks;
    private final CoverService covers;
    private final NamedParameterJdbcTemplate jdbc;
    private final CurrentUser user;
    private final AccessLog log;

    CardService(
            SeenTasks tasks, CoverService covers, NamedParameterJdbcTemplate jdbc, CurrentUser user, AccessLog log) {
        this.covers = covers;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.user = user;
        this.log = log;
    }

    /** Of those of these tasks that the reader may see. */
    public List<TaskCard> cards(Collection<String> taskIds) {
        List<Seen> seen = tasks.of(taskIds);
        if (seen.isEmpty()) {
            return List.of();
        }
        Set<String> nos = seen.stream().map(Seen::trajectoryNo).collect(Collectors.toSet());
        Map<String, Known> citizens = citizens(nos);
        Map<String, Due> dues = dues(seen.stream().map(Seen::id).toList());
        CoveredWork covered = covers.coveredBy(user.id());
        log.record(AccessLog.Action.READ, nos, SOURCE);
        return seen.stream()
                .map(task -> card(task, citizens.get(task.trajectoryNo()), covered, dues.get(task.id())))
                .filter(Objects::nonNull)
                .toList();
    }

    private TaskCard card(Seen task, Known citizen, CoveredWork covered, Due due) {
        if (citizen == null) {
            return null;
        }
        boolean open = task.workable()
                || user.roles().contains(Role.TEAM_LEADER.key())
                || user.id().equals(citizen.caseworkerId())
                || covered.has(task.trajectoryNo(), citizen.caseworkerId());
        return new TaskCard(
                task.id(),
                task.trajectoryNo(),
                open && !citizen.nameProtected() ? citizen.name() : null,
                citizen.nameProtected(),
                due == null ? null : due.kind(),
                due == null ? null : due.dueOn(),
                due == null ? null : due.pausedOn());
    }

    private Map<String, Known> citizens(Set<String> nos) {
        Map<String, Known> found = new HashMap<>();
        jdbc.query(CITIZENS, Map.of("nos", nos), row -> {
            found.put(
                    row.getString("no"),
                    new Known(
                            row.getString("caseworker_id"),
                            row.getString("full_name"),
                            row.getBoolean("address_protected")));
        });
        return found;
    }

    private Map<String, Due> dues(List<String> taskIds) {
        Map<String, Due> found = new HashMap<>();
        jdbc.query(DEADLINES, Map.of("tasks", taskIds), row -> {
            found.put(
                    row.getString("task_id"),
                    new Due(
                            DeadlineKind.valueOf(row.getString("kind")),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("stands_since", LocalDate.class)));
        });
        return found;
    }

    private record Known(String caseworkerId, String name, boolean nameProtected) {}

    private record Due(DeadlineKind kind, LocalDate dueOn, LocalDate pausedOn) {}
}
