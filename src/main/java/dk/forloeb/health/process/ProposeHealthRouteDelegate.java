package dk.forloeb.health.process;

import dk.forloeb.health.HealthService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Proposes where the course goes after the physician; the caseworker decides on the next form. */
@Component
class ProposeHealthRouteDelegate implements JavaDelegate {

    private final HealthService health;

    ProposeHealthRouteDelegate(HealthService health) {
        this.health = health;
    }

    @Override
    public void execute(DelegateExecution execution) {
        health.proposeRoute(execution.getProcessBusinessKey());
    }
}
