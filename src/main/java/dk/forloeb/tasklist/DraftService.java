package dk.forloeb.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import dk.forloeb.engine.FormDrafts;
import dk.forloeb.engine.TaskForms;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what somebody has typed into a task's form until the task is done. A draft is shown by the form's prefill alone. */
@Service
@Transactional
public class DraftService {

    private final TaskForms forms;
    private final DraftStore drafts;
    private final CurrentUser user;
    private final AccessLog log;
    private final Clock clock;

    DraftService(TaskForms forms, DraftStore drafts, CurrentUser user, AccessLog log, Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The first of a draft's many versions is in the access log.
     *
     * @param before what the form held before it was typed in; null where that is not known
     * @return when it was saved
     * @throws dk.forloeb.engine.TaskRefusedException when there is no such task, or it is not the user's
     * @throws dk.forloeb.engine.FormRejectedException when it can't be kept
     */
    public LocalDateTime save(String taskId, JsonNode values, JsonNode before) {
        TaskForms.Typed typed = forms.typed(taskId, values, before);
        TaskForms.Form form = typed.form();
        FormDrafts.Unsent unsent = new FormDrafts.Unsent(typed.values(), typed.before());
        // As exact as the access log, in which others may have written in the same second.
        LocalDateTime now = LocalDateTime.now(clock);
        if (drafts.save(taskId, user.id(), form.id(), form.aboutHealth(), unsent, now)) {
            log.record(AccessLog.Action.WRITE, form.trajectoryNo(), source(form));
        }
        return now;
    }

    /**
     * The user's own draft; empty when there is none, and while the task is somebody else's: then the form does not show it.
     *
     * @throws dk.forloeb.engine.TaskRefusedException when there is no such task, or it is not for the user
     */
    public Optional<Draft> find(String taskId) {
        TaskForms.Form form = forms.read(taskId);
        if (!form.workable()) {
            return Optional.empty();
        }
        boolean aboutHealth = form.aboutHealth();
        return drafts.savedAt(taskId, user.id(), aboutHealth)
                .map(at -> new Draft(
                        at, drafts.of(taskId, user.id(), aboutHealth).values().keySet()));
    }

    /**
     * Throws the user's own draft away; nothing happens where there is none.
     *
     * @throws dk.forloeb.engine.TaskRefusedException when there is no such task, or it is not the user's
     */
    public void delete(String taskId) {
        TaskForms.Form form = forms.work(taskId);
        if (drafts.delete(taskId, user.id(), form.aboutHealth())) {
            log.record(AccessLog.Action.WRITE, form.trajectoryNo(), source(form));
        }
    }

    private static String source(TaskForms.Form form) {
        return "draft:" + form.id();
    }
}
