package dk.forloeb.employment.process;

import dk.forloeb.employment.AftercareService;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanAftercareDelegate implements JavaDelegate {

    private final AftercareService aftercare;

    PlanAftercareDelegate(AftercareService aftercare) {
        this.aftercare = aftercare;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate next = aftercare.planNext(execution.getProcessBusinessKey());
        Variables.AFTERCARE_AT.set(execution, EngineDate.startOf(next));
    }
}
