package dk.forloeb.interruption.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.interruption.CaseworkerHandOver;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellOfCaseworkerDelegate implements JavaDelegate {

    private final CaseworkerHandOver handOver;

    TellOfCaseworkerDelegate(CaseworkerHandOver handOver) {
        this.handOver = handOver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOver.tellCitizen(
                execution.getProcessBusinessKey(), UUID.fromString(Variables.INTERRUPTION_ID.of(execution)));
    }
}
