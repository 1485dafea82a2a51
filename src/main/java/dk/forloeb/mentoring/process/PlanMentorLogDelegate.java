package dk.forloeb.mentoring.process;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import dk.forloeb.mentoring.MentorLogPlan;
import dk.forloeb.mentoring.MentorService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets when the mentor writes next, and who that is. */
@Component
class PlanMentorLogDelegate implements JavaDelegate {

    private final MentorService mentors;

    PlanMentorLogDelegate(MentorService mentors) {
        this.mentors = mentors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MentorLogPlan plan = mentors.planLog(execution.getProcessBusinessKey());
        Variables.NEXT_MENTOR_LOG_AT.set(execution, EngineDate.startOf(plan.nextLogOn()));
        Variables.MENTOR_RENEWAL_AT.set(execution, EngineDate.startOf(plan.renewalOn()));
        Variables.MENTOR.set(execution, plan.mentorUserId());
    }
}
