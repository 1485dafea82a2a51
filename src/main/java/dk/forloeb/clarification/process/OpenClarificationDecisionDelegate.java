package dk.forloeb.clarification.process;

import dk.forloeb.clarification.CaseKind;
import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.ClarificationView;
import dk.forloeb.engine.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenClarificationDecisionDelegate implements JavaDelegate {

    private final ClarificationService clarifications;

    OpenClarificationDecisionDelegate(ClarificationService clarifications) {
        this.clarifications = clarifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClarificationView clarification = clarifications.openDecision(execution.getProcessBusinessKey());
        Variables.DECISION_ID.set(execution, clarification.decisionId().toString());
        Variables.PENSION_CASE.set(execution, clarification.caseKind() == CaseKind.FOERTIDSPENSION);
    }
}
