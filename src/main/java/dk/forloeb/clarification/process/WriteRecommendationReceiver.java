package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.Recommendation;
import dk.forloeb.clarification.TextKind;
import dk.forloeb.clarification.WorkAbility;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form F-B5 "Skriv indstilling": only with health advice, and with reasons that others may read. */
@Component
class WriteRecommendationReceiver implements FormReceiver {

    private final ClarificationService clarifications;
    private final ClarificationOnForm form;

    WriteRecommendationReceiver(ClarificationService clarifications, ClarificationOnForm form) {
        this.clarifications = clarifications;
        this.form = form;
    }

    @Override
    public String formId() {
        return "write-recommendation";
    }

    @Override
    public boolean isConfidential() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<TextKind, String> texts = clarifications.texts(task.trajectoryNo());
        Map<String, Object> shown = form.citizen(task);
        shown.put("functionSummary", texts.get(TextKind.FUNKTION));
        shown.put("preparation", preparation(texts));
        shown.put("healthFile", form.healthFile(task));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public List<String> missing(String trajectoryNo) {
        return clarifications.hasAdvice(trajectoryNo) ? List.of() : List.of("Den sundhedsfaglige rådgivning");
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        Recommendation recommendation = values.choice("recommendation", Recommendation.class);
        new FormErrors()
                .rejectIf(
                        !missing(no).isEmpty(),
                        "recommendation",
                        "Der ligger ingen sundhedsfaglig rådgivning i sagen, så der kan ikke indstilles.")
                .rejectIf(
                        recommendation == Recommendation.RESSOURCEFORLOEB
                                && !clarifications.clarification(no).resourceCourse(),
                        "recommendation",
                        "Ressourceforløb bevilges ikke længere. Vælg en anden indstilling.")
                .throwIfAny();
        Map<TextKind, String> written = new EnumMap<>(TextKind.class);
        written.put(TextKind.FAGLIG_FORKLARING, values.text("reasoning"));
        written.put(TextKind.NAESTE_SKRIDT, values.text("nextSteps"));
        values.findText("disagreement").ifPresent(text -> written.put(TextKind.UENIGHED, text));
        clarifications.recommend(no, recommendation, values.choice("workAbility", WorkAbility.class), written);
        return Routing.none();
    }

    private static String preparation(Map<TextKind, String> texts) {
        String prepared =
                "Mål: %s\nErfaring: %s\nTidligere indsatser: %s\nSociale ressourcer: %s\nSociale udfordringer: %s\nBorgeren: %s"
                        .formatted(
                                ClarificationOnForm.orNothing(texts.get(TextKind.MAAL)),
                                ClarificationOnForm.orNothing(texts.get(TextKind.ERFARING)),
                                ClarificationOnForm.orNothing(texts.get(TextKind.TIDLIGERE_INDSATSER)),
                                ClarificationOnForm.orNothing(texts.get(TextKind.SOCIALE_RESSOURCER)),
                                ClarificationOnForm.orNothing(texts.get(TextKind.SOCIALE_UDFORDRINGER)),
                                ClarificationOnForm.orNothing(texts.get(TextKind.PERSPEKTIV)));
        String waived = texts.get(TextKind.UDEN_ATTEST);
        return waived == null ? prepared : prepared + "\nLægeattest: Ingen. " + waived;
    }
}
