package dk.forloeb.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.placement.MentorNeed;
import dk.forloeb.placement.PlacementExample;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.MovableClock;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class MentorServiceTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 10);

    private final MentorGrantRepository grants = mock(MentorGrantRepository.class);
    private final MentorLogRepository logs = mock(MentorLogRepository.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final PlacementService placements = mock(PlacementService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final LetterService letters = mock(LetterService.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final List<MentorLog> written = new ArrayList<>();
    private final MentorGrant grant =
            MentorGrantTest.grant(MentorGrantTest.terms(MentorSource.KOMMUNE, "2", MentorGrantTest.TO, true, false));

    @BeforeEach
    void record() {
        when(user.id()).thenReturn("mentor");
        when(grants.findFirstByTrajectoryNoAndStatusOrderByFirstDayDesc(NO, MentorGrant.Status.LOEBER))
                .thenReturn(Optional.of(grant));
        when(logs.findByGrantIdOrderByWrittenAt(grant.getId())).thenReturn(written);
        when(logs.save(any())).thenAnswer(call -> {
            written.add(call.getArgument(0));
            return call.getArgument(0);
        });
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().in(Phase.PLACERING).view());
    }

    @Test
    void knowsWhoseMentorSomebodyIs() {
        assertThat(mentors(TODAY).isMentor(NO, "anybody")).as("of the pool").isTrue();
        assertThat(mentors(TODAY).isMentor("F-2026-999999", "anybody"))
                .as("no grant runs")
                .isFalse();

        when(grants.findFirstByTrajectoryNoAndStatusOrderByFirstDayDesc(NO, MentorGrant.Status.LOEBER))
                .thenReturn(Optional.of(MentorGrantTest.grant(MentorGrantTest.terms("mette"))));
        assertThat(mentors(TODAY).isMentor(NO, "mette")).isTrue();
        assertThat(mentors(TODAY).isMentor(NO, "another")).isFalse();
    }

    @Test
    void asksTheTableWithTheFactsOfThePlacement() {
        when(placements.currentOrNext(NO))
                .thenReturn(Optional.of(PlacementExample.aPlacement().view()));
        when(trajectories.events(NO))
                .thenReturn(List.of(new EventView(
                        TODAY.minusDays(3).atStartOfDay(), "konsulent", EventKind.PLACERING_STARTET, null)));
        when(proposals.ask(eq(NO), eq(MentorService.KIND), any()))
                .thenReturn(new Decisions.Outcome(
                        MentorService.KIND,
                        1,
                        List.of(new Decisions.Hit("Rule_03", Map.of("hoursPerWeek", 2, "weeks", 26)))));

        assertThat(mentors(TODAY).suggestion(NO)).isEqualTo(new MentorSuggestion(2, 26));

        @SuppressWarnings("unchecked")
        ArgumentCaptor<Map<String, Object>> inputs = ArgumentCaptor.forClass(Map.class);
        mentors(TODAY).proposeKind(NO);
        verify(proposals).propose(eq(NO), eq(MentorService.KIND), inputs.capture(), any());
        assertThat(inputs.getValue())
                .isEqualTo(Map.of(
                        "inPlacement", true,
                        "socialBarrier", false,
                        "danishRank", 2,
                        "retentionRisk", true,
                        "employerHasMentor", true));
    }

    @Test
    void looksAtWhereTheCitizenWorksNowNotAtThePhase() {
        mentors(TODAY).proposeKind(NO);

        @SuppressWarnings("unchecked")
        ArgumentCaptor<Map<String, Object>> inputs = ArgumentCaptor.forClass(Map.class);
        verify(proposals).propose(eq(NO), eq(MentorService.KIND), inputs.capture(), any());
        assertThat(inputs.getValue()).containsEntry("inPlacement", false).containsEntry("employerHasMentor", false);
    }

    @Test
    void tellsWhichMentorTheWorkplaceAsksFor() {
        when(placements.mentorNeed(NO)).thenReturn(Optional.of(MentorNeed.FASTHOLDELSE));

        assertThat(mentors(TODAY).workplaceNeed(NO)).contains(MentorKind.FASTHOLDELSE);
    }

    @Test
    void seesNoRiskLongAfterTheStart() {
        when(trajectories.events(NO))
                .thenReturn(List.of(new EventView(
                        TODAY.minusDays(29).atStartOfDay(), "konsulent", EventKind.PLACERING_STARTET, null)));

        mentors(TODAY).proposeKind(NO);

        @SuppressWarnings("unchecked")
        ArgumentCaptor<Map<String, Object>> inputs = ArgumentCaptor.forClass(Map.class);
        verify(proposals).propose(eq(NO), eq(MentorService.KIND), inputs.capture(), any());
        assertThat(inputs.getValue()).containsEntry("retentionRisk", false);
    }

    @Test
    void grantsAMentor() {
        mentors(MentorGrantTest.FROM)
                .grant(
                        NO,
                        MentorGrantTest.terms(MentorSource.KOMMUNE, "2", MentorGrantTest.TO, true, false),
                        "Fordi borgeren selv har valgt.");

        verify(proposals).decide(NO, MentorService.KIND, "SPROG", "Fordi borgeren selv har valgt.");
        verify(grants).save(any());
        verify(trajectories).record(NO, EventKind.MENTOR_BEVILGET, "SPROG");
    }

    @Test
    void grantsNone() {
        mentors(TODAY).grantNone(NO, null);

        verify(proposals).decide(NO, MentorService.KIND, "INGEN", null);
        verify(trajectories).record(NO, EventKind.MENTOR_IKKE_BEVILGET, null);
    }

    @Test
    void keepsLogsAndTheirConcerns() {
        MentorService mentors = mentors(TODAY);

        assertThat(mentors.log(NO, entry(90, 4, false))).isTrue();
        mentors.log(NO, entry(30, 2, true));
        mentors.log(NO, new MentorLogEntry(TODAY, null, MentorActivity.INGEN_KONTAKT, null, false, "Syg."));

        assertThat(mentors.progress(NO)).isEqualTo(new MentorProgress(120, 2));
        assertThat(mentors.latestConcern(NO)).contains(entry(30, 2, true));
        verify(trajectories).record(NO, EventKind.MENTOR_BEKYMRING, null);
        mentors.handleConcern(NO, ConcernAction.KONTAKT_BORGER, "Vi har talt om det.");
        verify(trajectories).note(NO, NoteKind.MENTOR, "Kontakter borgeren: Vi har talt om det.");
    }

    @Test
    void renewsWithANewGrant() {
        mentors(TODAY).renew(NO, LocalDate.of(2027, 2, 1), "Borgeren er i god fremgang.");

        var saved = ArgumentCaptor.forClass(MentorGrant.class);
        verify(grants).save(saved.capture());
        assertThat(saved.getValue().view().from()).isEqualTo(LocalDate.of(2026, 9, 1));
        verify(trajectories).record(NO, EventKind.MENTOR_FORLAENGET, "2027-02-01");
        verify(trajectories).note(NO, NoteKind.MENTOR, "Borgeren er i god fremgang.");
    }

    @Test
    void endsGrants() {
        mentors(TODAY).letRunOut(NO);
        verify(trajectories).record(NO, EventKind.MENTOR_AFSLUTTET, "2026-08-31");

        when(grants.findByTrajectoryNoAndStatus(NO, MentorGrant.Status.LOEBER))
                .thenReturn(List.of(MentorGrantTest.grant(
                        MentorGrantTest.terms(MentorSource.KOMMUNE, "2", MentorGrantTest.TO, true, false))));
        mentors(TODAY).endRunning(NO);
        verify(trajectories).record(NO, EventKind.MENTOR_AFSLUTTET, "2026-08-10");
    }

    @Test
    void knowsNoMentorThatWasNotGranted() {
        when(grants.findFirstByTrajectoryNoAndStatusOrderByFirstDayDesc(NO, MentorGrant.Status.LOEBER))
                .thenReturn(Optional.empty());

        assertThatIllegalStateException()
                .isThrownBy(() -> mentors(TODAY).grant(NO))
                .withMessageContaining("no running mentor");
    }

    @Test
    void writesTheRunningGrantToTheCitizen() {
        mentors(TODAY).sendGrant(NO);

        ArgumentCaptor<LetterOrder> letter = ArgumentCaptor.forClass(LetterOrder.class);
        verify(letters).write(letter.capture());
        assertThat(letter.getValue().kind()).isEqualTo(LetterKind.L08);
        assertThat(letter.getValue().occasion()).isEqualTo("BEVILLING-" + grant.getId());
        assertThat(letter.getValue().values())
                .containsEntry(LetterField.MENTOR_NAVN, grant.view().mentorName())
                .containsEntry(LetterField.MENTOR_TELEFON, grant.view().mentorPhone())
                .containsEntry(LetterField.TIMER_PER_UGE, "2")
                .containsEntry(LetterField.MAAL, grant.view().goal());
        assertThat(LetterKind.L08.fields())
                .containsAll(letter.getValue().values().keySet());
    }

    private static MentorLogEntry entry(int minutes, int progress, boolean concern) {
        return new MentorLogEntry(
                TODAY, minutes, MentorActivity.SAMTALE, progress, concern, concern ? "Er meget alene." : null);
    }

    private MentorService mentors(LocalDate today) {
        return new MentorService(
                grants,
                logs,
                trajectories,
                placements,
                proposals,
                letters,
                new MentoringProperties(6, new BigDecimal("0.5"), BigDecimal.TEN, 14, 28, 28),
                user,
                Clock.fixed(today.atTime(9, 0).atZone(MovableClock.COPENHAGEN).toInstant(), MovableClock.COPENHAGEN));
    }
}
