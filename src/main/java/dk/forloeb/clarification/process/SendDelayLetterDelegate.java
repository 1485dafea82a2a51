package dk.forloeb.clarification.process;

import dk.forloeb.clarification.PensionDeadlineService;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendDelayLetterDelegate implements JavaDelegate {

    private final PensionDeadlineService deadlines;

    SendDelayLetterDelegate(PensionDeadlineService deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.PENSION_DECISION_BY.set(
                execution,
                EngineDate.startOf(
                        deadlines.tellDelay(execution.getProcessBusinessKey()).plusDays(1)));
    }
}
