package dk.forloeb.employment.process;

import dk.forloeb.employment.ClosingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EndTrajectoryDelegate implements JavaDelegate {

    private final ClosingService closings;

    EndTrajectoryDelegate(ClosingService closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closings.end(execution.getProcessBusinessKey());
    }
}
