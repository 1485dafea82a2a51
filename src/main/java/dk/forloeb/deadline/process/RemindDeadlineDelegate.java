package dk.forloeb.deadline.process;

import dk.forloeb.deadline.DeadlineEscalations;
import dk.forloeb.engine.Variables;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindDeadlineDelegate implements JavaDelegate {

    private final DeadlineEscalations escalations;

    RemindDeadlineDelegate(DeadlineEscalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.remind(UUID.fromString(Variables.DEADLINE_ID.of(execution)));
    }
}
