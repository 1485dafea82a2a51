package dk.forloeb.employment.process;

import dk.forloeb.employment.ClosingService;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import java.time.LocalDate;
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
        LocalDate closesOn = closings.end(execution.getProcessBusinessKey());
        Variables.RECORD_CLOSES_AT.set(execution, EngineDate.startOf(closesOn));
    }
}
