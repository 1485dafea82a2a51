package dk.forloeb.coordination.process;

import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Skaf grundlag for at dele": the citizen is asked first, or nothing is shared. */
@Component
class ObtainConsentReceiver implements FormReceiver {

    private static final String STEP = "consentStep";

    private final CoordinationService coordinations;
    private final RequestOnForm form;

    ObtainConsentReceiver(CoordinationService coordinations, RequestOnForm form) {
        this.coordinations = coordinations;
        this.form = form;
    }

    @Override
    public String formId() {
        return "obtain-consent";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> shown = form.shown(task);
        shown.put(
                "missing",
                coordinations
                        .sharingProblem(RequestOnForm.id(task))
                        .orElse("Der er nu et samtykke, som dækker anmodningen."));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = RequestOnForm.id(task);
        String step = values.text(STEP);
        switch (step) {
            case "LOV" -> coordinations.restOnLaw(id, values.text("legalBasis"), values.text("legalReason"));
            case "TRAEK" -> coordinations.drop(id);
            default ->
                coordinations.sharingProblem(id).ifPresent(problem -> {
                    throw FormRejectedException.of(
                            STEP, problem + " Registrér samtykket først med »Registrér samtykke«.");
                });
        }
        return Routing.none().with(Variables.CONSENT_STEP, step);
    }
}
