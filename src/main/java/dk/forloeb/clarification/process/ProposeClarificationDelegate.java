package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ProposeClarificationDelegate implements JavaDelegate {

    private final ClarificationService clarifications;

    ProposeClarificationDelegate(ClarificationService clarifications) {
        this.clarifications = clarifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clarifications.propose(execution.getProcessBusinessKey());
    }
}
