package dk.forloeb.clarification.process;

import dk.forloeb.clarification.CaseKind;
import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.ClarificationView;
import dk.forloeb.clarification.ConsideredStep;
import dk.forloeb.clarification.TextKind;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Form "Tag stilling til indstillingen": the municipality follows it, asks again, or departs from it. */
@Component
class ConsiderRecommendationReceiver implements FormReceiver {

    private final ClarificationService clarifications;
    private final ClarificationOnForm form;

    ConsiderRecommendationReceiver(ClarificationService clarifications, ClarificationOnForm form) {
        this.clarifications = clarifications;
        this.form = form;
    }

    @Override
    public String formId() {
        return "consider-recommendation";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        ClarificationView clarification = clarifications.clarification(task.trajectoryNo());
        Map<TextKind, String> texts = clarifications.texts(task.trajectoryNo());
        Map<String, Object> shown = form.citizen(task);
        shown.put("recommendationShown", recommendation(clarification));
        shown.put("workAbilityShown", clarification.workAbility().label());
        shown.put("reasoningShown", texts.get(TextKind.FAGLIG_FORKLARING));
        shown.put("nextStepsShown", texts.get(TextKind.NAESTE_SKRIDT));
        shown.put("disagreementShown", ClarificationOnForm.orNothing(texts.get(TextKind.UENIGHED)));
        shown.put("certificateShown", certificates(clarification, texts));
        shown.put("presentedShown", clarification.presentations() == 1 ? "Første gang" : "Forelagt igen");
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        ConsideredStep step = values.choice("consideredStep", ConsideredStep.class);
        CaseKind kind = values.findChoice("caseKind", CaseKind.class).orElse(null);
        ClarificationView before = clarifications.clarification(no);
        new FormErrors()
                .rejectIf(
                        step == ConsideredStep.AFVIG && !before.mayDeviate(),
                        "consideredStep",
                        "Teamet skal høres igen, før kommunen kan afvige. Vælg »Forelæg sagen igen«.")
                .rejectIf(
                        kind == CaseKind.RESSOURCEFORLOEB && !before.resourceCourse(),
                        "caseKind",
                        "Ressourceforløb bevilges ikke længere. Vælg noget andet.")
                .rejectIf(
                        step == ConsideredStep.AFVIG && kind == CaseKind.INGEN && before.demandsDecision(),
                        "caseKind",
                        "Borgeren har søgt førtidspension på det foreliggende grundlag og har krav på en afgørelse. Vælg"
                                + " »Førtidspension«; et afslag skrives i afgørelsen.")
                .throwIfAny();
        ClarificationView after = clarifications.consider(
                no, step, kind, values.findText("stepReason").orElse(null));
        return Routing.none().with(Variables.RECOMMENDATION_STEP, next(step, after));
    }

    private static String recommendation(ClarificationView clarification) {
        String label = clarification.recommendation().label();
        CaseKind kind = clarification.recommendation().caseKind();
        if (!clarification.demandsDecision() || kind == CaseKind.FOERTIDSPENSION) {
            return label;
        }
        return label
                + (kind.isDecided()
                        ? ". Borgeren har søgt, så førtidspension afgøres først; efter et afslag afgøres indstillingen for sig"
                        : ". Borgeren har søgt, så der træffes afgørelse om førtidspension");
    }

    /** Without certificates, the recommendation rests on the region's advice alone. */
    private static String certificates(ClarificationView clarification, Map<TextKind, String> texts) {
        if (clarification.demandsDecision()) {
            return "Ingen indhentet: borgeren har søgt på det foreliggende grundlag";
        }
        return Optional.ofNullable(texts.get(TextKind.UDEN_ATTEST))
                .map("Mangler. %s"::formatted)
                .orElse("Modtaget");
    }

    private static String next(ConsideredStep step, ClarificationView clarification) {
        if (step == ConsideredStep.FORELAEG_IGEN) {
            return step.name();
        }
        return clarification.caseKind().isDecided() ? "AFGOERELSE" : "INGEN_SAG";
    }
}
