package dk.forloeb.employment.process;

import dk.forloeb.employment.ClosingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendFarewellDelegate implements JavaDelegate {

    private final ClosingService closings;

    SendFarewellDelegate(ClosingService closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closings.sendFarewell(execution.getProcessBusinessKey());
    }
}
