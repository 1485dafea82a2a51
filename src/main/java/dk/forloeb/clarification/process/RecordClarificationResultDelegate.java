package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationProgress;
import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.engine.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordClarificationResultDelegate implements JavaDelegate {

    private final ClarificationService clarifications;
    private final ClarificationProgress progress;

    RecordClarificationResultDelegate(ClarificationService clarifications, ClarificationProgress progress) {
        this.clarifications = clarifications;
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String no = execution.getProcessBusinessKey();
        Variables.DECISION_GRANTED.set(execution, clarifications.recordResult(no));
        Variables.FURTHER_DECISION.set(execution, clarifications.isFurtherDecisionDue(no));
        progress.decided(no);
    }
}
