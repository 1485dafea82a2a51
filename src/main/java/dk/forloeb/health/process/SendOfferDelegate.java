package dk.forloeb.health.process;

import dk.forloeb.health.HealthService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the citizen that the physician is voluntary, and who sees what (L05). */
@Component
class SendOfferDelegate implements JavaDelegate {

    private final HealthService health;

    SendOfferDelegate(HealthService health) {
        this.health = health;
    }

    @Override
    public void execute(DelegateExecution execution) {
        health.sendOffer(execution.getProcessBusinessKey());
    }
}
