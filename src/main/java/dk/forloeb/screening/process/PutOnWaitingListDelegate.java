package dk.forloeb.screening.process;

import dk.forloeb.screening.ScreeningService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PutOnWaitingListDelegate implements JavaDelegate {

    private final ScreeningService screenings;

    PutOnWaitingListDelegate(ScreeningService screenings) {
        this.screenings = screenings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        screenings.putOnWaitingList(execution.getProcessBusinessKey());
    }
}
