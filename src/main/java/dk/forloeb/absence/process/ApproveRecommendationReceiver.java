package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.AbsenceView;
import dk.forloeb.absence.Hearing;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Godkend indstilling": the second pair of eyes on a recommended sanction. */
@Component
class ApproveRecommendationReceiver implements FormReceiver {

    private final AbsenceService absences;
    private final AbsenceOnForm form;

    ApproveRecommendationReceiver(AbsenceService absences, AbsenceOnForm form) {
        this.absences = absences;
        this.form = form;
    }

    @Override
    public String formId() {
        return "approve-recommendation";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        AbsenceView absence = absences.absence(AbsenceOnForm.id(task));
        Map<String, Object> shown = form.shown(task, absence);
        Hearing hearing = absence.hearing();
        shown.put("hearingSentOn", AbsenceOnForm.day(hearing.sentOn()));
        shown.put(
                "hearingReplied", hearing.repliedOn() == null ? "Intet svar" : AbsenceOnForm.day(hearing.repliedOn()));
        shown.put("recommendedBy", absence.recommendedBy());
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = AbsenceOnForm.id(task);
        new FormErrors()
                .rejectIf(
                        task.userId().equals(absences.absence(id).recommendedBy()),
                        "approved",
                        "Du har selv skrevet indstillingen. En anden teamleder skal afgøre den.")
                .throwIfAny();
        absences.decide(id, values.yes("approved"), values.text("reason"));
        return Routing.none();
    }
}
