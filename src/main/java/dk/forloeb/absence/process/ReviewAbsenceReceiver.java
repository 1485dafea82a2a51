package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Gennemgå fravær": the team leader looks at an absence. */
@Component
class ReviewAbsenceReceiver implements FormReceiver {

    private final AbsenceService absences;
    private final AbsenceOnForm form;

    ReviewAbsenceReceiver(AbsenceService absences, AbsenceOnForm form) {
        this.absences = absences;
        this.form = form;
    }

    @Override
    public String formId() {
        return "review-absence";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        UUID id = AbsenceOnForm.id(task);
        Map<String, Object> shown = form.shown(task, absences.absence(id));
        shown.put("noShows", String.valueOf(absences.noShows(task.trajectoryNo())));
        shown.put("earlierAttempts", form.attempts(id));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        absences.review(AbsenceOnForm.id(task), values.text("note"));
        return Routing.none();
    }
}
