package dk.forloeb.employment.process;

import dk.forloeb.employment.SupportEfforts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class StopSupportDelegate implements JavaDelegate {

    private final SupportEfforts efforts;

    StopSupportDelegate(SupportEfforts efforts) {
        this.efforts = efforts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        efforts.stop(execution.getProcessBusinessKey());
    }
}
