package dk.forloeb.screening.process;

import dk.forloeb.screening.ScreeningService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordRefusalDelegate implements JavaDelegate {

    private final ScreeningService screenings;

    RecordRefusalDelegate(ScreeningService screenings) {
        this.screenings = screenings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        screenings.refuse(execution.getProcessBusinessKey());
    }
}
