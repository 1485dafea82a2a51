package dk.forloeb.decision.process;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteDeliveryDelegate implements JavaDelegate {

    private final DecisionService decisions;

    NoteDeliveryDelegate(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<LocalDate> complainBy = decisions.delivery(UUID.fromString(Variables.DECISION_ID.of(execution)));
        Variables.DECISION_DELIVERED.set(execution, complainBy.isPresent());
        complainBy.ifPresent(
                day -> Variables.COMPLAINT_PERIOD_OVER_AT.set(execution, EngineDate.startOf(day.plusDays(1))));
    }
}
