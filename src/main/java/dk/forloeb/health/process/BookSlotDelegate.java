package dk.forloeb.health.process;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import dk.forloeb.health.HealthService;
import java.time.LocalDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the first suitable slot with the physician. */
@Component
class BookSlotDelegate implements JavaDelegate {

    private final HealthService health;

    BookSlotDelegate(HealthService health) {
        this.health = health;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<LocalDateTime> start = health.bookSlot(execution.getProcessBusinessKey());
        Variables.SLOT_BOOKED.set(execution, start.isPresent());
        start.ifPresent(at -> Variables.SLOT_AT.set(execution, EngineDate.at(at)));
    }
}
