package dk.forloeb.coordination.process;

import dk.forloeb.coordination.Administration;
import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.coordination.Problem;
import dk.forloeb.coordination.RequestDraft;
import dk.forloeb.coordination.RequestView;
import dk.forloeb.coordination.SharingBasis;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentService;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Form F-A16 "Beskriv anmodningen": what is asked of whom, on which basis, and what it tells of the citizen. */
@Component
class DescribeRequestReceiver implements FormReceiver {

    private final CoordinationService coordinations;
    private final ConsentService consents;
    private final RequestOnForm form;

    DescribeRequestReceiver(CoordinationService coordinations, ConsentService consents, RequestOnForm form) {
        this.coordinations = coordinations;
        this.consents = consents;
        this.form = form;
    }

    @Override
    public String formId() {
        return "describe-request";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        UUID id = RequestOnForm.id(task);
        RequestView request = coordinations.request(id);
        Map<String, Object> shown = form.heading(task);
        shown.put("consentShown", consent(task.trajectoryNo()));
        shown.put("administration", request.administration());
        shown.put("question", coordinations.texts(id).question());
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = RequestOnForm.id(task);
        boolean wanted = values.yes("requestWanted");
        if (wanted) {
            coordinations.describe(id, draft(values));
        } else {
            coordinations.drop(id);
        }
        return Routing.none().with(Variables.REQUEST_WANTED, wanted);
    }

    private static RequestDraft draft(FormValues values) {
        Set<Problem> problems = values.choices("problems", Problem.class);
        Set<ConsentScope> scopes = values.choices("scope", ConsentScope.class);
        String needed = problems.stream()
                .map(Problem::scope)
                .filter(scope -> !scopes.contains(scope))
                .distinct()
                .sorted()
                .map(ConsentScope::label)
                .collect(Collectors.joining("« og »"));
        new FormErrors()
                .rejectIf(
                        !needed.isEmpty(),
                        "scope",
                        "Problemstillingerne fortæller også om »%s«. Vælg det, eller fravælg problemstillingen."
                                .formatted(needed))
                .throwIfAny();
        return new RequestDraft(
                values.choice("administration", Administration.class),
                values.text("contactPerson"),
                values.choice("basis", SharingBasis.class),
                values.findText("legalBasis").orElse(null),
                values.findText("legalReason").orElse(null),
                problems,
                scopes,
                values.text("question"));
    }

    private String consent(String no) {
        return consents.standingFor(no, ConsentPurpose.TVAERGAAENDE)
                .map(consent -> "%s; %s; til %s"
                        .formatted(
                                String.join(", ", consent.parties()),
                                consent.scopes().stream()
                                        .sorted()
                                        .map(ConsentScope::label)
                                        .collect(Collectors.joining(", ")),
                                RequestOnForm.day(consent.validUntil())))
                .orElse("Intet gyldigt samtykke. Spørg borgeren, og registrér svaret med »Registrér samtykke«");
    }
}
