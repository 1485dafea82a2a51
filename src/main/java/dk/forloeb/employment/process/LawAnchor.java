package dk.forloeb.employment.process;

import dk.forloeb.employment.FirstOfferService;
import dk.forloeb.screening.LawSteps;
import dk.forloeb.screening.ScreeningService;
import dk.forloeb.screening.ScreeningView;
import dk.forloeb.trajectory.DeadlineAnchor;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The law's first interview counts from the first request for help, where it was not held before the course; its first offer
 * is due on a day of its own.
 */
@Component
class LawAnchor implements DeadlineAnchor {

    private final ScreeningService screenings;
    private final FirstOfferService offers;

    LawAnchor(ScreeningService screenings, FirstOfferService offers) {
        this.screenings = screenings;
        this.offers = offers;
    }

    @Override
    public Optional<DeadlineStart> anchorOf(String taskId, String trajectoryNo) {
        return switch (taskId) {
            case EmploymentTrajectoryModel.Elements.HOLD_START_MEETING ->
                screenings
                        .screening(trajectoryNo)
                        .map(ScreeningView::lawSteps)
                        .filter(LawSteps::lacksInterview)
                        .map(steps -> new DeadlineStart(StartEvent.HENVENDELSE, steps.firstRequestOn()));
            case FirstOfferModel.Elements.SECURE_FIRST_OFFER ->
                offers.days(trajectoryNo)
                        .map(days -> new DeadlineStart(StartEvent.FOERSTE_TILBUD, days.dueOn(), days.noticeOn()));
            default -> Optional.empty();
        };
    }
}
