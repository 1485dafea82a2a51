package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationProgress;
import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.engine.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ConcludeClarificationDelegate implements JavaDelegate {

    private final ClarificationService clarifications;
    private final ClarificationProgress progress;

    ConcludeClarificationDelegate(ClarificationService clarifications, ClarificationProgress progress) {
        this.clarifications = clarifications;
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String no = execution.getProcessBusinessKey();
        Variables.NEW_ROUND.set(execution, !clarifications.conclude(no).endsCourse());
        progress.decided(no);
    }
}
