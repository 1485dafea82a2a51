package dk.forloeb.decision.process;

import dk.forloeb.decision.DecisionProgress;
import dk.forloeb.decision.process.DecisionWithHearingModel.Messages;
import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.Variables;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Wakes the one instance that carries a decision; none is awake when the decision was made known before it waited. */
@Component
class DecisionWithHearingProcess implements DecisionProgress {

    private final RuntimeService runtime;
    private final SystemAccess access;

    DecisionWithHearingProcess(RuntimeService runtime, SystemAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public void letterSettled(UUID decisionId) {
        access.asSystem(() -> runtime.createMessageCorrelation(Messages.LETTER_SETTLED)
                .processInstanceVariableEquals(Variables.DECISION_ID.name(), decisionId.toString())
                .correlateAllWithResult());
    }
}
