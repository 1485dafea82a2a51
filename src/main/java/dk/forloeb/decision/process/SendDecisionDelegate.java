package dk.forloeb.decision.process;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.engine.Variables;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendDecisionDelegate implements JavaDelegate {

    private final DecisionService decisions;

    SendDecisionDelegate(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean underway = decisions.send(UUID.fromString(Variables.DECISION_ID.of(execution)));
        Variables.LETTER_UNDERWAY.set(execution, underway);
    }
}
