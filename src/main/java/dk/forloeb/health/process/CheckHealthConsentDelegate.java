package dk.forloeb.health.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.health.HealthRoute;
import dk.forloeb.health.HealthService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks up the consent. Until the caseworker has chosen otherwise the course goes on to the plan: nothing is lost by a no. */
@Component
class CheckHealthConsentDelegate implements JavaDelegate {

    private final HealthService health;

    CheckHealthConsentDelegate(HealthService health) {
        this.health = health;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.HEALTH_CONSENT_VALID.set(execution, health.hasConsent(execution.getProcessBusinessKey()));
        Variables.HEALTH_ROUTE.set(execution, HealthRoute.PLAN.name());
    }
}
