package dk.forloeb.clarification.process;

import dk.forloeb.clarification.TeamMeetingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendTeamSummonsDelegate implements JavaDelegate {

    private final TeamMeetingService meetings;

    SendTeamSummonsDelegate(TeamMeetingService meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.sendSummons(execution.getProcessBusinessKey());
    }
}
