package dk.forloeb.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import dk.forloeb.engine.FormDrafts;
import dk.forloeb.engine.UnsentStartForms;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.CaseAccess;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody has typed into the form that starts a process. Tasklist asks for no values of such a form, so a draft is
 * handed out here, to its writer alone.
 */
@Service
@Transactional
public class StartDraftService {

    /** Field of the course's number on every form that asks for it. */
    private static final String NUMBER = "trajectoryNo";

    private final UnsentStartForms forms;
    private final DraftStore drafts;
    private final CaseAccess access;
    private final CurrentUser user;
    private final AccessLog log;
    private final Clock clock;

    StartDraftService(
            UnsentStartForms forms,
            DraftStore drafts,
            CaseAccess access,
            CurrentUser user,
            AccessLog log,
            Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.access = access;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The first of a draft's many versions that says whose course it is about is in the access log.
     *
     * @return when it was saved
     * @throws dk.forloeb.engine.StartRefusedException when there is no such process, or it is not for the user
     * @throws dk.forloeb.engine.FormRejectedException when it can't be kept
     */
    public LocalDateTime save(StartPlace place, JsonNode values) {
        UnsentStartForms.Typed typed = forms.typed(place.process(), values);
        UnsentStartForms.Form form = typed.form();
        String before = number(
                place, drafts.of(place.id(), user.id(), form.aboutHealth()).values());
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        boolean created = drafts.save(
                place.id(),
                user.id(),
                form.id(),
                form.aboutHealth(),
                new FormDrafts.Unsent(typed.values(), Map.of()),
                now);
        String no = number(place, typed.values());
        if (created || !Objects.equals(no, before)) {
            record(AccessLog.Action.WRITE, no, form);
        }
        return now;
    }

    /**
     * The user's own draft, and which others there are.
     *
     * @throws dk.forloeb.engine.StartRefusedException when there is no such process, or it is not for the user
     */
    public StartDraft find(StartPlace place) {
        UnsentStartForms.Form form = forms.of(place.process());
        Map<String, LocalDateTime> all =
                drafts.savedAtBelow(new StartPlace(place.process(), null).id(), user.id(), form.aboutHealth());
        List<StartDraft.Other> others = all.entrySet().stream()
                .filter(draft -> !draft.getKey().equals(place.id()))
                .map(draft -> new StartDraft.Other(StartPlace.at(draft.getKey()).no(), draft.getValue()))
                .toList();
        if (!all.containsKey(place.id())) {
            return new StartDraft(null, Map.of(), others);
        }
        Map<String, Object> values = new LinkedHashMap<>(
                drafts.of(place.id(), user.id(), form.aboutHealth()).values());
        String no = number(place, values);
        record(AccessLog.Action.READ, no, form);
        values.keySet().retainAll(form.typedIn());
        return new StartDraft(all.get(place.id()), values, others);
    }

    /**
     * Throws the user's own draft away, as when the form has been sent; nothing happens where there is none.
     *
     * @throws dk.forloeb.engine.StartRefusedException when there is no such process, or it is not for the user
     */
    public void delete(StartPlace place) {
        UnsentStartForms.Form form = forms.of(place.process());
        String no = number(
                place, drafts.of(place.id(), user.id(), form.aboutHealth()).values());
        if (drafts.delete(place.id(), user.id(), form.aboutHealth())) {
            record(AccessLog.Action.WRITE, no, form);
        }
    }

    /** Whose course it is about; null while nobody has said so. */
    private static String number(StartPlace place, Map<String, Object> values) {
        String typed = values.get(NUMBER) instanceof String text ? text.strip() : null;
        return typed != null && StartPlace.isNumber(typed) ? typed : place.no();
    }

    /** A mistyped number is another citizen's, or nobody's: it stands in a log only if the writer may open that course. */
    private void record(AccessLog.Action action, String no, UnsentStartForms.Form form) {
        if (no != null && access.isAnyAndMayAct(no)) {
            log.record(action, no, "draft:" + form.id());
        }
    }
}
