package dk.forloeb.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.FieldError;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.screening.LawSteps;
import dk.forloeb.screening.ScreeningExample;
import dk.forloeb.screening.ScreeningService;
import dk.forloeb.trajectory.OfferStarted;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

class FirstOfferServiceTest {

    private static final String NO = "F-2026-000001";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate REQUEST = LocalDate.of(2026, 1, 31);

    private final FirstOfferRepository offers = mock(FirstOfferRepository.class);
    private final FirstOfferTask task = mock(FirstOfferTask.class);
    private final ScreeningService screenings = mock(ScreeningService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final FirstOfferService service = new FirstOfferService(
            offers,
            task,
            screenings,
            trajectories,
            proposals,
            currentUser,
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void table() {
        when(currentUser.id()).thenReturn("sagsbehandler");
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(trajectories.citizenOf(any())).thenReturn(ScreeningExample.citizen());
        term(6);
    }

    @Test
    void countsTheLawsMonthsFromTheFirstRequest() {
        known(new LawSteps(REQUEST, true, false));

        service.plan(NO);

        ArgumentCaptor<FirstOffer> saved = ArgumentCaptor.forClass(FirstOffer.class);
        verify(offers).save(saved.capture());
        assertThat(saved.getValue().days().dueOn()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(saved.getValue().days().noticeOn()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void setsNoDayWhereNothingIsKnownOrGivenOrAskedFor() {
        service.plan(NO);
        known(LawSteps.UNKNOWN);
        service.plan(NO);
        known(new LawSteps(REQUEST, true, true));
        service.plan(NO);
        known(new LawSteps(REQUEST, true, false));
        term(0);
        service.plan(NO);

        verify(offers, never()).save(any());
    }

    @Test
    void anOfferThatBeginsSettlesItOnce() {
        FirstOffer offer = new FirstOffer(NO, REQUEST.plusMonths(6), REQUEST.plusMonths(5));
        when(offers.findById(NO)).thenReturn(Optional.of(offer));

        service.on(new OfferStarted(NO, REQUEST.plusMonths(6)));
        service.on(new OfferStarted(NO, REQUEST.plusMonths(6)));

        verify(task).offerGiven(NO);
        assertThat(offer.isSettled()).isTrue();
    }

    @Test
    void anOfferThatBeginsTooLateSettlesNothing() {
        FirstOffer offer = new FirstOffer(NO, REQUEST.plusMonths(6), REQUEST.plusMonths(5));
        when(offers.findById(NO)).thenReturn(Optional.of(offer));

        service.on(new OfferStarted(NO, REQUEST.plusMonths(6).plusDays(1)));

        verify(task, never()).offerGiven(any());
        assertThat(offer.isSettled()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = FirstOfferAnswer.class,
            names = {"SYG", "BARSEL"})
    void whatPassesIsLookedAtAgain(FirstOfferAnswer answer) {
        FirstOffer offer = new FirstOffer(NO, REQUEST.plusMonths(6), REQUEST.plusMonths(5));
        when(offers.findById(NO)).thenReturn(Optional.of(offer));

        service.settle(NO, answer, REQUEST, LocalDate.of(2026, 4, 1));

        assertThat(offer.isSettled()).isFalse();
        assertThat(offer.days().noticeOn()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void refusesDaysThatCannotBe() {
        known(new LawSteps(REQUEST, true, false));

        assertThat(service.problems(NO, TODAY, null)).isEmpty();
        assertThat(service.problems(NO, TODAY.plusDays(1), null))
                .extracting(FieldError::message)
                .containsExactly("Datoen ligger i fremtiden.");
        assertThat(service.problems(NO, REQUEST.minusDays(1), TODAY))
                .extracting(FieldError::message)
                .containsExactly(
                        "Datoen ligger før borgerens første henvendelse. Ret datoen.", "Vælg en dag efter i dag.");
    }

    @Test
    void isSeenToByOneNodeAndOnlyWhileTheCourseRuns() {
        when(offers.claim(eq(NO), any())).thenReturn(0);
        assertThat(service.notice(NO)).isFalse();

        when(offers.claim(eq(NO), any())).thenReturn(1);
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory()
                        .being(TrajectoryStatus.AFSLUTTET)
                        .view());
        assertThat(service.notice(NO)).as("over already").isFalse();
        verify(task, never()).begin(any(), any());

        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory()
                        .being(TrajectoryStatus.PAUSE)
                        .view());
        assertThat(service.notice(NO)).isTrue();
        verify(task).begin(eq(NO), any());
    }

    private void known(LawSteps steps) {
        when(screenings.screening(NO)).thenReturn(Optional.of(ScreeningExample.view(steps)));
    }

    private void term(int months) {
        when(proposals.ask(eq(NO), eq(FirstOfferService.TERM), anyMap()))
                .thenReturn(new Decisions.Outcome(
                        FirstOfferService.TERM,
                        1,
                        List.of(new Decisions.Hit("Rule_01", Map.of("months", months, "noticeDays", 30)))));
    }
}
