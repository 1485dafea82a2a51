package dk.forloeb.screening.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.screening.CaseworkerService;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AssignCaseworkerDelegate implements JavaDelegate {

    private final CaseworkerService caseworkers;

    AssignCaseworkerDelegate(CaseworkerService caseworkers) {
        this.caseworkers = caseworkers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> found = caseworkers.assign(execution.getProcessBusinessKey());
        Variables.CASEWORKER_FOUND.set(execution, found.isPresent());
        found.ifPresent(userId -> Variables.CASEWORKER.set(execution, userId));
    }
}
