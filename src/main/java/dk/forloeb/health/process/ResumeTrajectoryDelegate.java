package dk.forloeb.health.process;

import dk.forloeb.health.HealthService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the pause for treatment. */
@Component
class ResumeTrajectoryDelegate implements JavaDelegate {

    private final HealthService health;

    ResumeTrajectoryDelegate(HealthService health) {
        this.health = health;
    }

    @Override
    public void execute(DelegateExecution execution) {
        health.resume(execution.getProcessBusinessKey());
    }
}
