package dk.forloeb.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** The answers that a synthetic citizen's fate decides, or that rules across fields bind; by form id. */
final class AnswerRules {

    static final String REFER = "refer-citizen";

    private final Map<String, Function<Situation, Answers>> byForm = new HashMap<>();

    AnswerRules() {
        byForm.putAll(IntakeAnswers.RULES);
        byForm.putAll(ClarificationAnswers.RULES);
        byForm.putAll(EffortAnswers.RULES);
        byForm.putAll(WorkplaceAnswers.RULES);
        byForm.putAll(AbsenceAnswers.RULES);
        byForm.putAll(DecisionAnswers.RULES);
        byForm.putAll(CoordinationAnswers.RULES);
        byForm.putAll(PensionAnswers.RULES);
        byForm.putAll(ClosingAnswers.RULES);
    }

    /** Answers that stand whatever the form proposes; the other fields are filled in by {@link FormAnswers}. */
    Map<String, Object> answers(String formId, Situation situation) {
        return byForm.getOrDefault(formId, any -> Answers.none())
                .apply(situation)
                .byKey();
    }

    Map<String, Object> referral(Persona persona, Random random) {
        return IntakeAnswers.referral(persona, random).byKey();
    }

    /** Who refers: the screener enters what comes from outside. */
    DemoUser referrer(Map<String, Object> referral) {
        if (!"SAGSBEHANDLER".equals(referral.get("referralSource"))) {
            return DemoUser.VISITATOR;
        }
        return "CENTER_SYD".equals(referral.get("orgUnit")) ? DemoUser.SAGSBEHANDLER2 : DemoUser.SAGSBEHANDLER;
    }
}
