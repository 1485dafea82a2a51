package dk.forloeb.decision.process;

import dk.forloeb.decision.DecisionReasons;
import dk.forloeb.decision.DecisionResult;
import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionStep;
import dk.forloeb.decision.DecisionTexts;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.decision.KindRules;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form F-B7 "Vurdér svar og begrund": the decision as its author wants it approved. */
@Component
class ReasonDecisionReceiver implements FormReceiver {

    private final DecisionService decisions;
    private final DecisionOnForm form;

    ReasonDecisionReceiver(DecisionService decisions, DecisionOnForm form) {
        this.decisions = decisions;
        this.form = form;
    }

    @Override
    public String formId() {
        return "reason-decision";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        UUID id = DecisionOnForm.id(task);
        DecisionView decision = decisions.decision(id);
        DecisionTexts texts = decisions.texts(id);
        Map<String, Object> shown = form.shown(task, decision);
        shown.putAll(facts(task));
        shown.put("hearingState", DecisionOnForm.hearingState(decision));
        shown.put("replies", form.replies(id));
        shown.put("lastRemark", decisions.lastRemark(id));
        shown.put("result", decision.result());
        shown.put("legalBasis", texts.legalBasis());
        shown.put("facts", texts.facts());
        shown.put("considered", DecisionOnForm.written(texts.considered()));
        shown.put("reasoning", DecisionOnForm.written(texts.reasoning()));
        shown.put("terms", DecisionOnForm.written(texts.terms()));
        shown.put("guidance", decisions.rules(id, decision.result()).complaintGuidance());
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of("heard", decisions.decision(DecisionOnForm.id(task)).isHeard() ? "JA" : "NEJ");
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = DecisionOnForm.id(task);
        DecisionStep step = values.choice("decisionStep", DecisionStep.class);
        if (values.findText("newReply").isPresent() && values.yes("newReply")) {
            decisions.reply(id, form.reply(decisions.decision(id), values));
        }
        switch (step) {
            case GODKENDELSE -> reason(id, values);
            case NY_HOERING -> decisions.redraft(id, values.text("stepReason"));
            case FRAFALD -> drop(id, values);
        }
        return Routing.none().with(Variables.DECISION_STEP, step.name());
    }

    private void drop(UUID id, FormValues values) {
        new FormErrors()
                .rejectIf(
                        decisions.hasToBeMade(id),
                        "decisionStep",
                        "Sagen skal afgøres på ny efter en klage, så afgørelsen kan ikke frafaldes.")
                .throwIfAny();
        decisions.drop(id, values.text("stepReason"));
    }

    private void reason(UUID id, FormValues values) {
        DecisionResult result = values.choice("result", DecisionResult.class);
        KindRules rules = decisions.rules(id, result);
        DecisionView decision = decisions.decision(id);
        boolean settled = decision.isHeard() || decision.exception() != null;
        new FormErrors()
                .rejectIf(
                        !rules.permitted(), "result", "Den slags afgørelse kan ikke have det resultat. Vælg et andet.")
                .rejectIf(
                        rules.permitted() && !settled && (rules.adverse() || rules.hearingRequired()),
                        "result",
                        "Det resultat kræver, at borgeren høres først. Vælg »Skriv nyt udkast«.")
                .rejectIf(
                        !values.yes("guidanceChecked"),
                        "guidanceChecked",
                        "Klagevejledningen skal passe, før afgørelsen kan godkendes. Bed procesejeren rette tabellen.")
                .throwIfAny();
        decisions.reason(
                id,
                new DecisionReasons(
                        result,
                        values.text("legalBasis"),
                        values.text("facts"),
                        values.findText("considered").orElse(null),
                        values.text("reasoning"),
                        values.findText("terms").orElse(null),
                        true));
    }
}
