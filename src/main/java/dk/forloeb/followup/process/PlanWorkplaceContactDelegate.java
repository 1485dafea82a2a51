package dk.forloeb.followup.process;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import dk.forloeb.followup.FollowUpService;
import dk.forloeb.followup.WorkplaceContactPlan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanWorkplaceContactDelegate implements JavaDelegate {

    private final FollowUpService followUp;

    PlanWorkplaceContactDelegate(FollowUpService followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WorkplaceContactPlan plan = followUp.planWorkplace(execution.getProcessBusinessKey());
        Variables.NEXT_WORKPLACE_CONTACT_AT.set(execution, EngineDate.startOf(plan.on()));
        Variables.WORKPLACE_CONTACT_DUE.set(execution, plan.due());
        Variables.FOLLOW_UP_CONTINUES.set(execution, plan.continues());
    }
}
