package dk.forloeb.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.Segment;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

class ScreeningServiceTest {

    private static final String NO = "F-2026-000001";

    private final ScreeningRepository screenings = mock(ScreeningRepository.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final Seats seats = mock(Seats.class);
    private final WaitingList waitingList = mock(WaitingList.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final ScreeningService service = new ScreeningService(
            screenings,
            trajectories,
            proposals,
            seats,
            waitingList,
            currentUser,
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
    private Screening stored;

    @BeforeEach
    void record() {
        when(currentUser.id()).thenReturn("visitator");
        when(screenings.findById(NO)).thenAnswer(call -> Optional.ofNullable(stored));
        when(screenings.save(any())).thenAnswer(call -> stored = call.getArgument(0));
        when(trajectories.citizenOf(any())).thenReturn(ScreeningExample.citizen());
        being(TrajectoryStatus.HENVIST);
    }

    @Test
    void describesTheSituation() {
        service.describe(NO, ScreeningExample.situation());

        verify(trajectories).learn(NO, ScreeningExample.situation().facts());
        assertThat(service.screening(NO)).contains(ScreeningExample.view());
        assertThat(service.needsDanishTest(NO)).isTrue();
    }

    @Test
    void knowsNothingBeforeTheDescription() {
        assertThat(service.screening(NO)).isEmpty();
        assertThat(service.needsDanishTest(NO)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> service.propose(NO)).withMessageContaining(NO);
    }

    @Test
    void proposesFromTheDescriptionAndTakesOverSegmentAndPriority() {
        service.describe(NO, ScreeningExample.situation());
        Map<String, Object> inputs = new HashMap<>();
        String result = proposal(
                Map.of(
                        "result",
                        "TILBUDT",
                        "segment",
                        "UDSAT",
                        "priority",
                        1,
                        "reasonCode",
                        "SPROG",
                        "reason",
                        "Dansk."),
                inputs);

        assertThat(result).isEqualTo("TILBUDT");
        assertThat(inputs)
                .containsEntry("inKbh", true)
                .containsEntry("age", 36)
                .containsEntry("benefitType", "KONTANTHJAELP")
                .containsEntry("benefitMonths36", 12)
                .containsEntry("danishRank", 2)
                .containsEntry("healthBarrier", false)
                .containsEntry("cultureNeed", true)
                .hasSize(12);
        verify(trajectories).classify(NO, Segment.UDSAT, 1);
    }

    @Test
    void leavesSegmentAndPriorityOpenWhenTheTableHasNone() {
        service.describe(NO, ScreeningExample.situation());

        proposal(Map.of("result", "MANUEL", "reasonCode", "YDELSE", "reason", "Vurder."), new HashMap<>());

        verify(trajectories).classify(NO, null, null);
    }

    @Test
    void keepsTheDecisionWithNoteAndEvent() {
        service.describe(NO, ScreeningExample.situation());
        var verdict = new Verdict(
                ScreeningResult.VENTELISTE, Segment.OPKVAL, 2, "Mangler dansk.", "Begynder først til august.");

        service.decide(NO, verdict);

        verify(proposals).decide(NO, "target-group", "VENTELISTE", "Begynder først til august.");
        verify(trajectories).classify(NO, Segment.OPKVAL, 2);
        verify(trajectories).note(NO, NoteKind.VISITATION, "Mangler dansk.");
        verify(trajectories).note(NO, NoteKind.VISITATION, "Begynder først til august.");
        verify(trajectories).record(NO, EventKind.SCREENET, "VENTELISTE");
    }

    @Test
    void keepsNothingOfADecisionWithoutTheReasonItNeeds() {
        service.describe(NO, ScreeningExample.situation());
        doThrow(FormRejectedException.of("overrideReason", "Skriv en begrundelse."))
                .when(proposals)
                .decide(any(), any(), any(), any());

        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(() -> service.decide(NO, ScreeningExample.verdict(ScreeningResult.VENTELISTE)));
        verify(trajectories, never()).note(any(), any(), any());
    }

    @Test
    void refusesOnceWithTheTablesReason() {
        decided(ScreeningResult.IKKE_MAALGRUPPE);
        stored.propose("IKKE_KBH");
        when(proposals.latest(NO, "target-group"))
                .thenReturn(Optional.of(new Proposed("target-group", 1, "Rule_01", "IKKE_MAALGRUPPE", "Nej.")));

        service.refuse(NO);
        being(TrajectoryStatus.AFVIST);
        service.refuse(NO);

        verify(trajectories).refuse(NO, "IKKE_KBH");
    }

    @Test
    void refusesAgainstTheProposalInTheScreenersName() {
        decided(ScreeningResult.IKKE_MAALGRUPPE);
        when(proposals.latest(NO, "target-group"))
                .thenReturn(Optional.of(new Proposed("target-group", 1, "Rule_09", "TILBUDT", "Ja.")));

        service.refuse(NO);

        verify(trajectories).refuse(NO, "VISITATOR");
    }

    @Test
    void claimsASeatThatNobodyAheadIsDue() {
        decided(ScreeningResult.TILBUDT);
        when(seats.lockAndCountFree(OrgUnit.CENTER_NORD)).thenReturn(2L);
        when(trajectories.waitingAhead(any())).thenReturn(1L);

        assertThat(service.claimSeat(NO)).isTrue();
        verify(trajectories).admit(NO);
    }

    @Test
    void leavesTheLastSeatToWhoeverComesFirstOnTheWaitingList() {
        decided(ScreeningResult.TILBUDT);
        when(seats.lockAndCountFree(OrgUnit.CENTER_NORD)).thenReturn(1L);
        when(trajectories.waitingAhead(any())).thenReturn(1L);

        assertThat(service.claimSeat(NO)).isFalse();
        verify(trajectories, never()).admit(NO);
    }

    @Test
    void claimsNoSecondSeat() {
        decided(ScreeningResult.TILBUDT);
        being(TrajectoryStatus.VISITERET);

        assertThat(service.claimSeat(NO)).isTrue();
        verify(seats, never()).lockAndCountFree(any());
        verify(trajectories, never()).admit(NO);
    }

    @Test
    void keepsThePlaceOfATrajectoryThatLostTheRace() {
        decided(ScreeningResult.TILBUDT);

        service.putOnWaitingList(NO);
        being(TrajectoryStatus.VENTELISTE);
        service.putOnWaitingList(NO);

        verify(trajectories).putOnWaitingList(NO);
    }

    @Test
    void offersFreeSeatsToTheFirstWhoWait() {
        when(seats.lockAndCountFree(OrgUnit.CENTER_NORD)).thenReturn(2L);
        when(trajectories.waitingList(OrgUnit.CENTER_NORD)).thenReturn(List.of("A", "B", "C"));
        when(waitingList.seatFreed("A")).thenReturn(true);

        assertThat(service.offerFreeSeats(OrgUnit.CENTER_NORD)).isEqualTo(1);
        verify(waitingList).seatFreed("B");
        verify(waitingList, never()).seatFreed("C");
    }

    @Test
    void locksNoSeatsWhenNobodyWaits() {
        assertThat(service.offerFreeSeats(OrgUnit.CENTER_NORD)).isZero();

        verify(seats, never()).lockAndCountFree(any());
    }

    @Test
    void offersTheSeatsOfEveryUnitRegularly() {
        when(seats.lockAndCountFree(any())).thenReturn(1L);
        when(trajectories.waitingList(OrgUnit.CENTER_NORD)).thenReturn(List.of("A"));
        when(trajectories.waitingList(OrgUnit.CENTER_SYD)).thenReturn(List.of("D"));
        var registrar = new ScheduledTaskRegistrar();

        new SeatOffers(service, new SeatProperties(Duration.ofMinutes(5))).configureTasks(registrar);

        assertThat(registrar.getFixedDelayTaskList()).singleElement().satisfies(task -> {
            assertThat(task.getIntervalDuration()).isEqualTo(Duration.ofMinutes(5));
            task.getRunnable().run();
        });
        verify(waitingList).seatFreed("A");
        verify(waitingList).seatFreed("D");
    }

    private void being(TrajectoryStatus status) {
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().being(status).view());
    }

    private void decided(ScreeningResult result) {
        service.describe(NO, ScreeningExample.situation());
        service.decide(NO, ScreeningExample.verdict(result));
    }

    /** Lets the table answer with these outputs; returns what the service read as the proposed code. */
    private String proposal(Map<String, Object> outputs, Map<String, Object> inputs) {
        service.propose(NO);
        ArgumentCaptor<Map<String, Object>> asked = ArgumentCaptor.captor();
        ArgumentCaptor<Function<Decisions.Outcome, String>> read = ArgumentCaptor.captor();
        verify(proposals).propose(eq(NO), eq("target-group"), asked.capture(), read.capture());
        inputs.putAll(asked.getValue());
        return read.getValue()
                .apply(new Decisions.Outcome("target-group", 1, List.of(new Decisions.Hit("Rule_09", outputs))));
    }
}
