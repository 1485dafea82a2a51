package dk.forloeb.decision.process;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendPartyHearingDelegate implements JavaDelegate {

    private final DecisionService decisions;

    SendPartyHearingDelegate(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate replyBy = decisions.sendHearing(UUID.fromString(Variables.DECISION_ID.of(execution)));
        Variables.HEARING_DEADLINE_AT.set(execution, EngineDate.startOf(replyBy.plusDays(1)));
    }
}
