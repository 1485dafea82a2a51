package dk.forloeb.screening.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.screening.ScreeningResult;
import dk.forloeb.screening.ScreeningService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ClaimSeatDelegate implements JavaDelegate {

    private final ScreeningService screenings;

    ClaimSeatDelegate(ScreeningService screenings) {
        this.screenings = screenings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean claimed = screenings.claimSeat(execution.getProcessBusinessKey());
        ScreeningResult result = claimed ? ScreeningResult.TILBUDT : ScreeningResult.VENTELISTE;
        Variables.SEAT_CLAIMED.set(execution, claimed);
        Variables.SCREENING_RESULT.set(execution, result.name());
    }
}
