package dk.forloeb.employment.process;

import dk.forloeb.employment.PlanService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ProposeTracksDelegate implements JavaDelegate {

    private final PlanService plans;

    ProposeTracksDelegate(PlanService plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.proposeTracks(execution.getProcessBusinessKey());
    }
}
