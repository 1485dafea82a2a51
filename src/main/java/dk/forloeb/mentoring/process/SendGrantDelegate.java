package dk.forloeb.mentoring.process;

import dk.forloeb.mentoring.MentorService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the citizen who the mentor is (L08), at the grant and at each renewal. */
@Component
class SendGrantDelegate implements JavaDelegate {

    private final MentorService mentors;

    SendGrantDelegate(MentorService mentors) {
        this.mentors = mentors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mentors.sendGrant(execution.getProcessBusinessKey());
    }
}
