package dk.forloeb.mentoring.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.mentoring.MentorService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the grant that an earlier round of the trajectory left running. */
@Component
class CheckRunningGrantDelegate implements JavaDelegate {

    private final MentorService mentors;

    CheckRunningGrantDelegate(MentorService mentors) {
        this.mentors = mentors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean running = mentors.continuesRunning(execution.getProcessBusinessKey(), PlanItem.of(execution));
        Variables.GRANT_RUNNING.set(execution, running);
    }
}
