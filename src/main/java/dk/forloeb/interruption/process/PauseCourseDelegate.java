package dk.forloeb.interruption.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.interruption.InterruptionService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing runs for the course but the law's terms, until the citizen is back. */
@Component
class PauseCourseDelegate implements JavaDelegate {

    private final InterruptionService interruptions;

    PauseCourseDelegate(InterruptionService interruptions) {
        this.interruptions = interruptions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        interruptions.pause(UUID.fromString(Variables.INTERRUPTION_ID.of(execution)));
    }
}
