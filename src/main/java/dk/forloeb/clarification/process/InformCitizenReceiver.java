package dk.forloeb.clarification.process;

import dk.forloeb.clarification.CertificateConsent;
import dk.forloeb.clarification.ClarificationRoute;
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
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Form "Informér borgeren": the case is raised, and the citizen knows what happens now. */
@Component
class InformCitizenReceiver implements FormReceiver {

    private static final String CONSENT = "consentShown";
    private static final String GIVEN = "consentGiven";

    /** Only then does the form ask for it. */
    private static final String MISSING = "Mangler";

    private final ClarificationService clarifications;
    private final CertificateConsent consent;
    private final ClarificationOnForm form;
    private final Clock clock;

    InformCitizenReceiver(
            ClarificationService clarifications, CertificateConsent consent, ClarificationOnForm form, Clock clock) {
        this.clarifications = clarifications;
        this.consent = consent;
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
        shown.put(CONSENT, consentOf(clarification));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of(CONSENT, consentOf(clarifications.clarification(task.trajectoryNo())));
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        LocalDate on = values.date("informedOn");
        Optional<Boolean> given = values.findText(GIVEN).map("JA"::equals);
        new FormErrors()
                .rejectIf(
                        on.isAfter(LocalDate.now(clock)),
                        "informedOn",
                        "Datoen ligger i fremtiden. Vælg den dag, samtalen blev holdt.")
                .rejectIf(
                        given.filter(yes -> !yes).isPresent() && consent.wouldBeTakenBack(no),
                        GIVEN,
                        "Borgeren har et samtykke, der gælder. Trækkes det tilbage, så brug »Meld en ændring«.")
                .throwIfAny();
        clarifications.inform(
                no,
                on,
                values.yes("existingGrounds"),
                values.findText("citizenView").orElse(null));
        given.ifPresent(yes -> consent.answer(no, yes));
        return Routing.none()
                .with(
                        Variables.CLARIFICATION_ROUTE,
                        clarifications.clarification(no).route().name());
    }

    /** An obvious case goes to its decision on what is there, so no doctor is asked. */
    private String consentOf(ClarificationView clarification) {
        if (clarification.route() == ClarificationRoute.AABENBAR_SAG) {
            return "Ikke nødvendigt: sagen er åbenbar";
        }
        return consent.standing(clarification.trajectoryNo())
                .map(stands -> "Gælder til " + ClarificationOnForm.day(stands.validUntil()))
                .orElse(MISSING);
    }
}
