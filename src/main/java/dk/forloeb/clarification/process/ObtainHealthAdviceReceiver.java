package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Hent sundhedsfaglig rådgivning": the region's answer goes to schema health. */
@Component
class ObtainHealthAdviceReceiver implements FormReceiver {

    private final ClarificationService clarifications;
    private final ClarificationOnForm form;
    private final Clock clock;

    ObtainHealthAdviceReceiver(ClarificationService clarifications, ClarificationOnForm form, Clock clock) {
        this.clarifications = clarifications;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "obtain-health-advice";
    }

    @Override
    public boolean isConfidential() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> shown = form.citizen(task);
        shown.put("healthFile", form.healthFile(task));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        LocalDate requestedOn = values.date("requestedOn");
        LocalDate receivedOn = values.date("receivedOn");
        new FormErrors()
                .rejectIf(
                        receivedOn.isAfter(LocalDate.now(clock)),
                        "receivedOn",
                        "Datoen ligger i fremtiden. Vælg den dag, rådgivningen kom.")
                .rejectIf(
                        receivedOn.isBefore(requestedOn),
                        "receivedOn",
                        "Rådgivningen kan ikke være kommet, før der blev spurgt.")
                .throwIfAny();
        clarifications.keepAdvice(task.trajectoryNo(), values.text("healthAdvice"));
        return Routing.none().with(Variables.MEETING_WANTED, values.yes("meetingWanted"));
    }
}
