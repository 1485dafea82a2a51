package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.TextKind;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.health.HealthFileKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form F-B2 "Skriv den forberedende del": what is about health goes to schema health and is not shown again here. */
@Component
class PrepareCaseReceiver implements FormReceiver {

    private final ClarificationService clarifications;
    private final ClarificationOnForm form;
    private final Clock clock;

    PrepareCaseReceiver(ClarificationService clarifications, ClarificationOnForm form, Clock clock) {
        this.clarifications = clarifications;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "prepare-case";
    }

    @Override
    public boolean isAboutHealth() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        return form.citizen(task);
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        LocalDate approvedOn = values.date("citizenApprovedOn");
        new FormErrors()
                .rejectIf(
                        approvedOn.isAfter(LocalDate.now(clock)),
                        "citizenApprovedOn",
                        "Datoen ligger i fremtiden. Vælg den dag, teksten blev gennemgået.")
                .rejectIf(
                        !values.flag("citizenApproved"),
                        "citizenApproved",
                        "Gennemgå teksten med borgeren, og sæt så kryds.")
                .throwIfAny();
        Map<TextKind, String> written = new EnumMap<>(TextKind.class);
        written.put(TextKind.MAAL, values.text("goals"));
        written.put(TextKind.ERFARING, values.text("cvSummary"));
        written.put(TextKind.TIDLIGERE_INDSATSER, values.text("priorEfforts"));
        written.put(TextKind.SOCIALE_RESSOURCER, values.text("socialResources"));
        written.put(TextKind.SOCIALE_UDFORDRINGER, values.text("socialChallenges"));
        written.put(TextKind.PERSPEKTIV, values.text("citizenPerspective"));
        values.findText("network").ifPresent(text -> written.put(TextKind.NETVAERK, text));
        values.findText("attachments").ifPresent(text -> written.put(TextKind.BILAG, text));
        clarifications.prepare(
                task.trajectoryNo(),
                written,
                Map.of(
                        HealthFileKind.RESSOURCER,
                        values.text("healthResources"),
                        HealthFileKind.UDFORDRINGER,
                        values.text("healthChallenges")),
                approvedOn);
        return Routing.none();
    }
}
