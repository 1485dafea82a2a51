package dk.forloeb.clarification.process;

import dk.forloeb.clarification.PensionDays;
import dk.forloeb.clarification.PensionDeadlineService;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanPensionDeadlineDelegate implements JavaDelegate {

    private final PensionDeadlineService deadlines;

    PlanPensionDeadlineDelegate(PensionDeadlineService deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PensionDays days = deadlines.days(execution.getProcessBusinessKey());
        Variables.PENSION_REMINDER_AT.set(execution, EngineDate.startOf(days.reminder()));
        Variables.PENSION_TEAM_LEADER_AT.set(execution, EngineDate.startOf(days.teamLeader()));
        Variables.PENSION_DECISION_BY.set(
                execution, EngineDate.startOf(days.deadline().plusDays(1)));
    }
}
