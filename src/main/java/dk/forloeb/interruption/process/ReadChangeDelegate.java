package dk.forloeb.interruption.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.interruption.InterruptionService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What table interruption said when the change was reported. */
@Component
class ReadChangeDelegate implements JavaDelegate {

    private final InterruptionService interruptions;

    ReadChangeDelegate(InterruptionService interruptions) {
        this.interruptions = interruptions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = UUID.fromString(Variables.INTERRUPTION_ID.of(execution));
        Variables.CHANGE_EFFECT.set(
                execution, interruptions.interruption(id).effect().name());
    }
}
