package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.AbsenceView;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Aftal, hvordan forløbet fortsætter". */
@Component
class ResumePlanReceiver implements FormReceiver {

    private final AbsenceService absences;
    private final AbsenceOnForm form;

    ResumePlanReceiver(AbsenceService absences, AbsenceOnForm form) {
        this.absences = absences;
        this.form = form;
    }

    @Override
    public String formId() {
        return "resume-plan";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        AbsenceView absence = absences.absence(AbsenceOnForm.id(task));
        Map<String, Object> shown = form.shown(task, absence);
        shown.put("outcome", absence.next().label());
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = AbsenceOnForm.id(task);
        LocalDate resumesOn = values.date("resumesOn");
        new FormErrors()
                .rejectIf(
                        resumesOn.isBefore(absences.absence(id).on()),
                        "resumesOn",
                        "Forløbet kan ikke fortsætte, før fraværet begyndte.")
                .throwIfAny();
        absences.resume(id, resumesOn, values.findInteger("hoursPerWeek").orElse(null), values.text("agreed"));
        return Routing.none();
    }
}
