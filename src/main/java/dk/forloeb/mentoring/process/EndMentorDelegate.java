package dk.forloeb.mentoring.process;

import dk.forloeb.mentoring.MentorService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the grant end with its own last day. */
@Component
class EndMentorDelegate implements JavaDelegate {

    private final MentorService mentors;

    EndMentorDelegate(MentorService mentors) {
        this.mentors = mentors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mentors.letRunOut(execution.getProcessBusinessKey());
    }
}
