package dk.forloeb.employment.process;

import dk.forloeb.employment.StartService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendWelcomeDelegate implements JavaDelegate {

    private final StartService starts;

    SendWelcomeDelegate(StartService starts) {
        this.starts = starts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        starts.sendWelcome(execution.getProcessBusinessKey());
    }
}
