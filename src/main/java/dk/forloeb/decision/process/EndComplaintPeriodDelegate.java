package dk.forloeb.decision.process;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.engine.Variables;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EndComplaintPeriodDelegate implements JavaDelegate {

    private final DecisionService decisions;

    EndComplaintPeriodDelegate(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.endComplaintPeriod(UUID.fromString(Variables.DECISION_ID.of(execution)));
    }
}
