package dk.forloeb.followup.process;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import dk.forloeb.followup.ContactPlan;
import dk.forloeb.followup.FollowUpService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanCitizenContactDelegate implements JavaDelegate {

    private final FollowUpService followUp;

    PlanCitizenContactDelegate(FollowUpService followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ContactPlan plan = followUp.planCitizen(execution.getProcessBusinessKey());
        Variables.NEXT_CONTACT_AT.set(execution, EngineDate.startOf(plan.on()));
        Variables.FOLLOW_UP_CONTINUES.set(execution, plan.continues());
    }
}
