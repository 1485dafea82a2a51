package dk.forloeb.deadline;

import dk.forloeb.engine.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks deadline-escalation.dmn. */
@Component
class EscalationRules {

    private final Decisions decisions;
    private final Clock clock;

    EscalationRules(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @param taskKey id of the user task in the model */
    EscalationRule of(DeadlineRule rule, String taskKey) {
        return new EscalationRule(decisions.evaluate(
                EscalationRule.DECISION_ID,
                Map.of(
                        "decisionDate",
                        LocalDate.now(clock),
                        "ruleSetId",
                        rule.ruleSetId(),
                        "taskId",
                        taskKey,
                        "kind",
                        rule.kind().name())));
    }

    String nameOf(EscalationRule rule) {
        return decisions.nameOf(EscalationRule.DECISION_ID, rule.decisionVersion(), rule.ruleId());
    }
}
