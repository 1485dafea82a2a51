package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.ClarificationView;
import dk.forloeb.clarification.DelayCause;
import dk.forloeb.clarification.PensionDeadlineService;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What both forms about the deadline of a pension case show and take. */
@Component
class PensionCaseOnForm {

    private final ClarificationService clarifications;
    private final PensionDeadlineService deadlines;
    private final ClarificationOnForm form;

    PensionCaseOnForm(ClarificationService clarifications, PensionDeadlineService deadlines, ClarificationOnForm form) {
        this.clarifications = clarifications;
        this.deadlines = deadlines;
        this.form = form;
    }

    Map<String, Object> shown(FormTask task) {
        ClarificationView clarification = clarifications.clarification(task.trajectoryNo());
        Map<String, Object> shown = form.citizen(task);
        shown.put("pensionStartedOn", ClarificationOnForm.day(clarification.pensionStartedOn()));
        shown.put("pensionDueOn", ClarificationOnForm.day(clarification.pensionDueOn()));
        shown.put(
                "decisionStands",
                clarifications
                        .decision(task.trajectoryNo())
                        .orElseThrow()
                        .status()
                        .label());
        shown.put(
                "delayShown",
                clarification.delayCause() == null
                        ? "Ingen forsinkelse"
                        : "%s; ny dato %s"
                                .formatted(
                                        clarification.delayCause().label(),
                                        ClarificationOnForm.day(clarification.expectedOn())));
        return shown;
    }

    Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        LocalDate expectedOn = values.findDate("expectedOn").orElse(null);
        LocalDate dueOn = clarifications.clarification(no).pensionDueOn();
        new FormErrors()
                .rejectIf(
                        expectedOn != null && !expectedOn.isAfter(dueOn),
                        "expectedOn",
                        "Den nye dato skal ligge efter fristen den %s.".formatted(ClarificationOnForm.day(dueOn)))
                .throwIfAny();
        deadlines.assess(no, values.findChoice("delayCause", DelayCause.class).orElse(null), expectedOn);
        return Routing.none();
    }
}
