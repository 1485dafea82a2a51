package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.ClarificationView;
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

/** Form "Informér borgeren": the case is raised, and the citizen knows what happens now. */
@Component
class InformCitizenReceiver implements FormReceiver {

    private final ClarificationService clarifications;
    private final ClarificationOnForm form;
    private final Clock clock;

    InformCitizenReceiver(ClarificationService clarifications, ClarificationOnForm form, Clock clock) {
        this.clarifications = clarifications;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "inform-citizen";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        ClarificationView clarification = clarifications.clarification(task.trajectoryNo());
        Map<String, Object> shown = form.citizen(task);
        shown.put("routeShown", clarification.route().label());
        shown.put(
                "seniorInfo",
                clarification.seniorInfo()
                        ? "Borgeren er tæt på folkepensionen. Oplys om seniorpension, som søges hos ATP."
                        : "Ikke aktuelt");
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        LocalDate on = values.date("informedOn");
        new FormErrors()
                .rejectIf(
                        on.isAfter(LocalDate.now(clock)),
                        "informedOn",
                        "Datoen ligger i fremtiden. Vælg den dag, samtalen blev holdt.")
                .throwIfAny();
        clarifications.inform(
                no,
                on,
                values.yes("existingGrounds"),
                values.yes("consentGiven"),
                values.findText("citizenView").orElse(null));
        return Routing.none()
                .with(
                        Variables.CLARIFICATION_ROUTE,
                        clarifications.clarification(no).route().name());
    }
}
