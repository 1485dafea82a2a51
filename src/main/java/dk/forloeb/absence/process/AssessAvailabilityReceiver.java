package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.GuidanceItem;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Gennemgå vejledning": the checklist before a citizen may be heard (LAS §§ 35-43). */
@Component
class AssessAvailabilityReceiver implements FormReceiver {

    private final AbsenceService absences;
    private final AbsenceOnForm form;

    AssessAvailabilityReceiver(AbsenceService absences, AbsenceOnForm form) {
        this.absences = absences;
        this.form = form;
    }

    @Override
    public String formId() {
        return "assess-availability";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        UUID id = AbsenceOnForm.id(task);
        Map<String, Object> shown = form.shown(task, absences.absence(id));
        shown.put("earlierAttempts", form.attempts(id));
        shown.putAll(facts(task));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of("activityReady", absences.needsPersonalAttempt(task.trajectoryNo()) ? "JA" : "NEJ");
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        Set<GuidanceItem> inOrder = values.choices("guidance", GuidanceItem.class);
        Boolean personal = values.findText("personalAttempt").map("JA"::equals).orElse(null);
        boolean heard = "PARTSHOERING".equals(values.text("decision"));
        new FormErrors()
                .rejectIf(
                        heard && !inOrder.equals(EnumSet.allOf(GuidanceItem.class)),
                        "guidance",
                        "Borgeren kan kun partshøres, når al vejledning er i orden. Vælg ellers ingen sanktion.")
                .rejectIf(
                        heard && Boolean.FALSE.equals(personal),
                        "personalAttempt",
                        "En aktivitetsparat borger skal være søgt kontaktet personligt. Vælg ellers ingen sanktion.")
                .throwIfAny();
        absences.assess(AbsenceOnForm.id(task), inOrder, personal, heard, values.text("reason"));
        return Routing.none().with(Variables.HEARING_WANTED, heard);
    }
}
