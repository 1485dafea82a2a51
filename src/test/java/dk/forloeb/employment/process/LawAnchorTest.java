package dk.forloeb.employment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.employment.FirstOfferDays;
import dk.forloeb.employment.FirstOfferService;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.screening.LawSteps;
import dk.forloeb.screening.ScreeningExample;
import dk.forloeb.screening.ScreeningService;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LawAnchorTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ScreeningService screenings = mock(ScreeningService.class);
    private final FirstOfferService offers = mock(FirstOfferService.class);
    private final LawAnchor anchor = new LawAnchor(screenings, offers);

    @Test
    void theFirstInterviewCountsFromTheRequestWhereItWasNotHeld() {
        steps(new LawSteps(DAY, false, false));
        assertThat(anchor.anchorOf("UserTask_HoldStartMeeting", NO))
                .contains(new DeadlineStart(StartEvent.HENVENDELSE, DAY));

        steps(new LawSteps(DAY, true, false));
        assertThat(anchor.anchorOf("UserTask_HoldStartMeeting", NO)).isEmpty();
        steps(LawSteps.UNKNOWN);
        assertThat(anchor.anchorOf("UserTask_HoldStartMeeting", NO)).isEmpty();
    }

    @Test
    void theFirstOfferIsReadyBeforeTheLawsDay() {
        when(offers.days(NO)).thenReturn(Optional.of(new FirstOfferDays(DAY, DAY.minusDays(30))));

        assertThat(anchor.anchorOf("UserTask_SecureFirstOffer", NO))
                .contains(new DeadlineStart(StartEvent.FOERSTE_TILBUD, DAY, DAY.minusDays(30)));
        assertThat(anchor.anchorOf("UserTask_LayPlan", NO)).isEmpty();
    }

    private void steps(LawSteps steps) {
        when(screenings.screening(NO)).thenReturn(Optional.of(ScreeningExample.view(steps)));
    }
}
