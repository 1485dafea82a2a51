package dk.forloeb.employment.process;

import dk.forloeb.employment.NextStepService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ProposeNextStepDelegate implements JavaDelegate {

    private final NextStepService nextSteps;

    ProposeNextStepDelegate(NextStepService nextSteps) {
        this.nextSteps = nextSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nextSteps.propose(execution.getProcessBusinessKey());
    }
}
