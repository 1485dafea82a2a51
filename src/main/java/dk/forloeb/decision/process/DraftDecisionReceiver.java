package dk.forloeb.decision.process;

import dk.forloeb.decision.DecisionDraft;
import dk.forloeb.decision.DecisionProperties;
import dk.forloeb.decision.DecisionResult;
import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionTexts;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.decision.HearingException;
import dk.forloeb.decision.KindRules;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form F-B6 "Skriv udkast til afgørelse": what is thought of, and whether the citizen is heard on it. */
@Component
class DraftDecisionReceiver implements FormReceiver {

    private static final String HEARD = "HOERES";
    private static final String NOT_NEEDED = "IKKE_KRAEVET";

    private final DecisionService decisions;
    private final DecisionOnForm form;
    private final DecisionProperties policy;
    private final Clock clock;

    DraftDecisionReceiver(DecisionService decisions, DecisionOnForm form, DecisionProperties policy, Clock clock) {
        this.decisions = decisions;
        this.form = form;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "draft-decision";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        UUID id = DecisionOnForm.id(task);
        DecisionView decision = decisions.decision(id);
        DecisionTexts texts = decisions.texts(id);
        Map<String, Object> shown = form.shown(task, decision);
        shown.put("result", decision.result());
        shown.put("legalBasis", texts.legalBasis().isEmpty() ? decisions.proposedBasis(id) : texts.legalBasis());
        shown.put("facts", DecisionOnForm.written(texts.facts()));
        shown.put("intendedDecision", DecisionOnForm.written(texts.proposal()));
        shown.put("replyBy", LocalDate.now(clock).plusDays(policy.hearingDays()));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = DecisionOnForm.id(task);
        DecisionResult result = values.choice("result", DecisionResult.class);
        String hearing = values.text("hearing");
        LocalDate replyBy = values.findDate("replyBy").orElse(null);
        KindRules rules = decisions.rules(id, result);
        new FormErrors()
                .rejectIf(
                        !rules.permitted(), "result", "Den slags afgørelse kan ikke have det resultat. Vælg et andet.")
                .rejectIf(
                        hearing.equals(NOT_NEEDED) && rules.permitted() && (rules.adverse() || rules.hearingRequired()),
                        "hearing",
                        "Den afgørelse kræver partshøring. Hør borgeren, eller notér en undtagelse.")
                .rejectIf(
                        replyBy != null && replyBy.isBefore(LocalDate.now(clock).plusDays(policy.hearingLeastDays())),
                        "replyBy",
                        "Borgeren skal have mindst %d dage til at svare.".formatted(policy.hearingLeastDays()))
                .throwIfAny();
        decisions.draft(
                id,
                new DecisionDraft(
                        result,
                        values.text("legalBasis"),
                        values.text("facts"),
                        values.text("intendedDecision"),
                        replyBy,
                        values.findChoice("exception", HearingException.class).orElse(null),
                        values.findText("exceptionReason").orElse(null)));
        return Routing.none().with(Variables.HEARING_WANTED, hearing.equals(HEARD));
    }
}
