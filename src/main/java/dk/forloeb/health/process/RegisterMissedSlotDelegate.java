package dk.forloeb.health.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.health.HealthService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers that the citizen did not come; the citizen is offered one more slot. */
@Component
class RegisterMissedSlotDelegate implements JavaDelegate {

    private final HealthService health;

    RegisterMissedSlotDelegate(HealthService health) {
        this.health = health;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HealthService.MissedSlot missed = health.registerMissedSlot(execution.getProcessBusinessKey());
        Variables.MISSED_SLOTS.set(execution, missed.missedSlots());
        Variables.FIRST_MISSED_SLOT.set(execution, missed.newSlot());
    }
}
