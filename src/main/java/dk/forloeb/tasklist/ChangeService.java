package dk.forloeb.tasklist;

import dk.forloeb.engine.SeenTasks;
import dk.forloeb.engine.SeenTasks.Seen;
import dk.forloeb.engine.Staff;
import dk.forloeb.engine.TaskForms;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.CaseAccess;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others have done with a course while somebody has the form of one of its tasks open: who has written, and only when
 * somebody has, what the form would be filled with now. The refusal of a form that no longer fits is the form gateway's.
 */
@Service
@Transactional(readOnly = true)
public class ChangeService {

    /** A draft changes nothing for anybody else, and what the system does by itself nobody has to be told of. */
    private static final String WRITTEN =
            """
            select user_id, at from forloeb.access_log
            where trajectory_no = ? and at > ? and action = 'WRITE' and user_id not in (?, ?) and source not like 'draft:%'
            order by at desc limit 1""";

    private final SeenTasks tasks;
    private final TaskForms forms;
    private final DraftStore drafts;
    private final CaseAccess access;
    private final JdbcTemplate jdbc;
    private final Staff staff;
    private final CurrentUser user;
    private final Clock clock;

    ChangeService(
            SeenTasks tasks,
            TaskForms forms,
            DraftStore drafts,
            CaseAccess access,
            JdbcTemplate jdbc,
            Staff staff,
            CurrentUser user,
            Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.drafts = drafts;
        this.access = access;
        this.jdbc = jdbc;
        this.staff = staff;
        this.user = user;
        this.clock = clock;
    }

    /** How the task stands now, and for whoever comes back to a draft, what has happened since it was begun. */
    public Standing now(String taskId) {
        LocalDateTime now = LocalDateTime.now(clock);
        Seen task = tasks.of(List.of(taskId)).stream().findFirst().orElse(null);
        if (task == null || !task.workable()) {
            return new Standing(now, false, null);
        }
        Change change = drafts.begunAt(taskId, user.id())
                .map(begun -> written(task, begun, Change.Kind.COURSE_CHANGED_UNDER_DRAFT))
                .orElse(null);
        return new Standing(now, true, change);
    }

    /**
     * How the task stands now, and what has happened since.
     *
     * @param since when its form was opened, as {@link #now} said
     * @param wasWorkable whether the user could do the task then
     */
    public Standing since(String taskId, LocalDateTime since, boolean wasWorkable) {
        LocalDateTime now = LocalDateTime.now(clock);
        Optional<Seen> seen = tasks.of(List.of(taskId)).stream().findFirst();
        if (seen.isEmpty()) {
            return new Standing(now, false, new Change(Change.Kind.TASK_GONE, null, null));
        }
        Seen task = seen.get();
        if (wasWorkable && !task.workable()) {
            return new Standing(now, false, new Change(Change.Kind.TASK_TAKEN, nameOf(task, task.assignee()), null));
        }
        return new Standing(now, task.workable(), written(task, since, Change.Kind.COURSE_CHANGED));
    }

    /**
     * What the record would fill the task's form with now; see {@link TaskForms#filled}.
     *
     * @throws dk.forloeb.engine.TaskRefusedException when there is no such task, or it is not for the user
     */
    @Transactional
    public Map<String, Object> filled(String taskId) {
        return forms.filled(taskId);
    }

    private Change written(Seen task, LocalDateTime since, Change.Kind kind) {
        return jdbc
                .query(
                        WRITTEN,
                        (row, index) -> new Change(
                                kind, nameOf(task, row.getString("user_id")), row.getObject("at", LocalDateTime.class)),
                        task.trajectoryNo(),
                        since,
                        user.id(),
                        CurrentUser.SYSTEM)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Who works on a course can tell much of the citizen, so only those who may open it are told by name. */
    private String nameOf(Seen task, String userId) {
        return userId != null && access.mayAct(task.trajectoryNo()) ? staff.nameOf(userId) : null;
    }

    /**
     * @param workable whether the user can do the task
     * @param change null when nothing has happened
     */
    public record Standing(LocalDateTime now, boolean workable, Change change) {}

    /**
     * @param who name of the colleague; null where the reader is not told
     * @param at null where it is not known
     */
    public record Change(Kind kind, String who, LocalDateTime at) {

        /** What has happened. */
        public enum Kind {
            TASK_GONE,
            TASK_TAKEN,
            COURSE_CHANGED,
            COURSE_CHANGED_UNDER_DRAFT
        }
    }
}
