package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.engine.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ChooseVariantDelegate implements JavaDelegate {

    private final ClarificationService clarifications;

    ChooseVariantDelegate(ClarificationService clarifications) {
        this.clarifications = clarifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.TEAM_REQUIRED.set(
                execution,
                clarifications.chooseVariant(execution.getProcessBusinessKey()).teamRequired());
    }
}
