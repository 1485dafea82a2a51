package dk.forloeb.mentoring.process;

import dk.forloeb.mentoring.MentorService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Proposes a kind of mentor; the caseworker decides on the next form. */
@Component
class ProposeMentorKindDelegate implements JavaDelegate {

    private final MentorService mentors;

    ProposeMentorKindDelegate(MentorService mentors) {
        this.mentors = mentors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mentors.proposeKind(execution.getProcessBusinessKey());
    }
}
