package dk.forloeb.interruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import dk.forloeb.trajectory.UnsettledCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class InterruptionServiceTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final ReportCall CALL = new ReportCall("key-of-sixteen-chars", "print");

    private final InterruptionRepository rows = mock(InterruptionRepository.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final ConsentService consents = mock(ConsentService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final InterruptedCourse course = mock(InterruptedCourse.class);
    private final UnsettledCase unsettled = mock(UnsettledCase.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final AccessLog log = mock(AccessLog.class);
    private final InterruptionService service = new InterruptionService(
            rows,
            new CaseAccess(trajectories, new FixedCaseworker(user, mock(CoverService.class)), user, log),
            trajectories,
            consents,
            proposals,
            course,
            unsettled,
            new InterruptionProperties(18, Duration.ofMinutes(15)),
            user,
            Clock.fixed(Instant.parse("2026-03-10T08:00:00Z"), ZoneId.of("Europe/Copenhagen")));

    @BeforeEach
    void record() {
        when(user.id()).thenReturn("sagsbehandler");
        when(user.roles()).thenReturn(Set.of("caseworker"));
        being(TrajectoryStatus.AKTIV);
        says("AFSLUT", "AFSL_JOB", true);
        when(course.canEnd(NO)).thenReturn(true);
        when(course.canChange(NO)).thenReturn(true);
    }

    @Test
    void endsTheCourseAsTheTableSaysAndKeepsWhichRowSaidIt() {
        InterruptionReceipt receipt = service.report(report(InterruptionKind.JOB), CALL);

        assertThat(receipt).isEqualTo(new InterruptionReceipt(NO, InterruptionAnswer.AFSLUTTES, false));
        verify(course)
                .end(NO, new CourseEnding(InterruptionKind.JOB, TODAY, Outcome.AFSL_JOB, true, PassOn.INGEN, false));
        verify(trajectories).record(NO, EventKind.HAENDELSE, "JOB");
        Interruption kept = kept();
        assertThat(kept.receipt()).isEqualTo(new InterruptionReceipt(NO, InterruptionAnswer.AFSLUTTES, true));
        assertThat(kept.ending().outcome()).isEqualTo(Outcome.AFSL_JOB);
        assertThat(kept.view())
                .returns("Rule_12", InterruptionView::ruleId)
                .returns(Effect.AFSLUT, InterruptionView::effect)
                .returns("sagsbehandler", InterruptionView::reportedBy);
    }

    @Test
    void asksTheCaseworkerToLookAtAChange() {
        says("FOELG_OP", null, false);

        assertThat(service.report(report(InterruptionKind.YDELSE_AENDRET), null).answer())
                .isEqualTo(InterruptionAnswer.OPGAVE);

        UUID id = kept().getId();
        verify(course).change(NO, id);
        verify(course, never()).end(any(), any());
    }

    @Test
    void asksTheTableWithTheCaseThatIsStillToBeDecided() {
        service.expectedAnswer(report(InterruptionKind.JOB));
        when(unsettled.isOpen(NO)).thenReturn(true);
        service.expectedAnswer(report(InterruptionKind.JOB));
        service.expectedAnswer(withdrawing(InterruptionKind.JOB));

        ArgumentCaptor<Map<String, Object>> asked = ArgumentCaptor.captor();
        verify(proposals, times(3)).ask(eq(NO), eq("interruption"), asked.capture());
        assertThat(asked.getAllValues()).extracting("openCase").containsExactly("INGEN", "AABEN", "TRUKKET");
    }

    @Test
    void aCaseIsWithdrawnOnlyByWhoeverStaysHere() {
        service.report(withdrawing(InterruptionKind.EGET_OENSKE), null);

        assertThat(kept().ending().caseWithdrawn()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> withdrawing(InterruptionKind.DOED));
    }

    @Test
    void learnsAtOnceWhatMustNotWait() {
        says("FOELG_OP", null, false);
        service.report(report(InterruptionKind.ADRESSEBESKYTTELSE), null);
        verify(trajectories).protectCitizen(NO);

        service.report(
                new InterruptionReport(
                        NO,
                        InterruptionKind.SAMTYKKE_TRUKKET,
                        TODAY,
                        null,
                        null,
                        null,
                        Set.of(ConsentPurpose.MENTOR, ConsentPurpose.ARBEJDSGIVER),
                        false,
                        InterruptionSource.BORGER),
                null);
        verify(consents).withdraw(NO, ConsentPurpose.MENTOR);
        verify(consents).withdraw(NO, ConsentPurpose.ARBEJDSGIVER);
    }

    @Test
    void learnsOfADeathAlsoWhenTheCourseIsOver() {
        being(TrajectoryStatus.LUKKET);
        says("NOTER", null, false);

        assertThat(service.report(report(InterruptionKind.DOED), null).answer())
                .isEqualTo(InterruptionAnswer.IKKE_I_GANG);

        verify(trajectories).citizenDied(NO, TODAY);
        verify(trajectories).record(NO, EventKind.HAENDELSE_NOTERET, "DOED");
        verify(course, never()).end(any(), any());
    }

    @Test
    void onlyNotesWhereTheTableSaysSo() {
        says("NOTER", null, false);

        assertThat(service.report(report(InterruptionKind.JOB), null).answer()).isEqualTo(InterruptionAnswer.NOTERET);
        verify(trajectories).record(NO, EventKind.HAENDELSE_NOTERET, "JOB");
    }

    @Test
    void keepsWhatNobodyWaitsForAndSaysSo() {
        when(course.canEnd(NO)).thenReturn(false);
        when(course.canChange(NO)).thenReturn(false);

        assertThat(service.expectedAnswer(report(InterruptionKind.JOB))).isEqualTo(InterruptionAnswer.IKKE_I_GANG);
        assertThat(service.reportApart(report(InterruptionKind.JOB)).answer())
                .isEqualTo(InterruptionAnswer.IKKE_I_GANG);
        says("FOELG_OP", null, false);
        assertThat(service.expectedAnswer(report(InterruptionKind.YDELSE_AENDRET)))
                .isEqualTo(InterruptionAnswer.IKKE_I_GANG);
        assertThat(kept().receipt().answer()).isEqualTo(InterruptionAnswer.IKKE_I_GANG);
    }

    @Test
    void nothingComesAfterADeath() {
        service.report(report(InterruptionKind.DOED), null);
        Interruption death = kept();
        when(rows.findFirstByTrajectoryNoAndAnswerOrderByReportedAtDesc(NO, InterruptionAnswer.AFSLUTTES))
                .thenReturn(Optional.of(death));

        assertThat(service.expectedAnswer(report(InterruptionKind.JOB))).isEqualTo(InterruptionAnswer.IKKE_I_GANG);
    }

    @Test
    void withdrawsAConsentAnewThatWasGivenAnewOnTheSameDay() {
        says("FOELG_OP", null, false);
        InterruptionReport report = new InterruptionReport(
                NO,
                InterruptionKind.SAMTYKKE_TRUKKET,
                TODAY,
                null,
                null,
                null,
                Set.of(ConsentPurpose.MENTOR),
                false,
                InterruptionSource.BORGER);
        when(rows.existsByTrajectoryNoAndKindAndHappenedOnAndConsentsAndCaseWithdrawnAndEffect(
                        NO, InterruptionKind.SAMTYKKE_TRUKKET, TODAY, "MENTOR", false, Effect.FOELG_OP))
                .thenReturn(true);
        assertThat(service.expectedAnswer(report)).isEqualTo(InterruptionAnswer.GENTAGET);

        when(consents.isValid(NO, ConsentPurpose.MENTOR)).thenReturn(true);
        service.report(report, null);

        verify(consents).withdraw(NO, ConsentPurpose.MENTOR);
    }

    @Test
    void answersTheSameDayTwiceWithoutDoingItAgain() {
        when(rows.existsByTrajectoryNoAndKindAndHappenedOnAndConsentsAndCaseWithdrawnAndEffect(
                        NO, InterruptionKind.DOED, TODAY, "", false, Effect.AFSLUT))
                .thenReturn(true);

        assertThat(service.report(report(InterruptionKind.DOED), null).answer()).isEqualTo(InterruptionAnswer.GENTAGET);

        assertThat(kept().receipt().answer()).isEqualTo(InterruptionAnswer.GENTAGET);
        verify(trajectories, never()).citizenDied(any(), any());
        verify(course, never()).end(any(), any());
    }

    @Test
    void answersACallOnceAndRefusesItsKeyForAnother() {
        service.report(report(InterruptionKind.JOB), CALL);
        Interruption first = kept();
        when(rows.findByReportedByAndIdempotencyKey("sagsbehandler", CALL.key()))
                .thenReturn(Optional.of(first));

        assertThat(service.report(report(InterruptionKind.JOB), CALL).repeated())
                .isTrue();
        assertThatExceptionOfType(ReportKeyReusedException.class)
                .isThrownBy(() -> service.report(report(InterruptionKind.JOB), new ReportCall(CALL.key(), "another")));
    }

    @Test
    void tellsWhoeverHasNothingToDoWithTheCaseThatThereIsNone() {
        when(user.id()).thenReturn("sagsbehandler2");

        assertThatExceptionOfType(UnknownTrajectoryException.class)
                .isThrownBy(() -> service.report(report(InterruptionKind.DOED), null));
        verify(log).refused(NO, "report-interruption");
        verifyNoInteractions(course);
        verify(rows, never()).saveAndFlush(any());

        when(user.roles()).thenReturn(Set.of("team-leader"));
        assertThat(service.problems(report(InterruptionKind.DOED))).isEmpty();
    }

    @Test
    void refusesWhatCannotBeTrue() {
        assertThat(service.problems(on(TODAY.plusDays(1))))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).startsWith("Dagen ligger i fremtiden."));
        assertThat(service.problems(on(LocalDate.of(2026, 1, 4))))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).startsWith("Dagen ligger før borgerens forløb."));
        assertThat(service.problems(moved("101"))).singleElement().satisfies(error -> assertThat(error.field())
                .isEqualTo("municipalityCode"));
        assertThat(service.problems(moved("157"))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(InterruptionKind.DELTIDSJOB))
                .withMessageContaining("DELTIDSJOB");
        assertThatIllegalArgumentException().isThrownBy(() -> report(InterruptionKind.SAMTYKKE_TRUKKET));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InterruptionReport(
                        NO,
                        InterruptionKind.DELTIDSJOB,
                        TODAY,
                        null,
                        37,
                        null,
                        Set.of(),
                        false,
                        InterruptionSource.BORGER));
    }

    @Test
    void letsACourseHoldAPauseUpToADayThatIsPossible() {
        says("PAUSE", null, false);
        when(course.canChange(NO)).thenReturn(true);

        assertThat(service.report(leave(TODAY.plusMonths(10)), null).answer()).isEqualTo(InterruptionAnswer.PAUSE);

        UUID id = kept().getId();
        verify(course).change(NO, id);
        assertThat(service.problems(leave(TODAY))).singleElement().satisfies(error -> assertThat(error.message())
                .startsWith("Pausens sidste dag skal ligge efter"));
        assertThat(service.problems(leave(TODAY.plusMonths(18)))).isEmpty();
        assertThat(service.problems(leave(TODAY.plusMonths(18).plusDays(1))))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("højst vare 18 måneder"));
        assertThatIllegalArgumentException().isThrownBy(() -> leave(null));
    }

    @Test
    void pausesAndProlongsTheSamePause() {
        UUID id = new UUID(8, 8);
        when(rows.findById(id))
                .thenReturn(Optional.of(new Interruption(
                        id,
                        leave(TODAY.plusMonths(2)),
                        new Ruling(Effect.PAUSE, null, false, PassOn.INGEN, 1, "Rule_21", "Sådan."),
                        InterruptionAnswer.PAUSE,
                        null,
                        TODAY.atTime(9, 0),
                        "teamleder")));
        when(trajectories.pausedUntil(NO)).thenReturn(Optional.empty());

        service.pause(id);
        verify(trajectories).pauseUntil(NO, TODAY.plusMonths(2));
        service.prolong(id, TODAY.plusMonths(3), "Borgeren har forlænget sin barsel.");
        verify(trajectories).pauseUntil(NO, TODAY.plusMonths(3));
        when(trajectories.pausedUntil(NO)).thenReturn(Optional.of(TODAY.plusMonths(3)));
        service.pause(id);
        verify(trajectories, times(2)).pauseUntil(NO, TODAY.plusMonths(3));
        service.resume(id, "Borgeren er tilbage.");

        verify(trajectories).returnFromPause(NO);
        verify(trajectories).note(NO, NoteKind.HAENDELSE, "Borgeren er tilbage.");
        assertThat(service.problemOfNewLastDay(id, TODAY)).hasValue("Den nye sidste dag skal ligge efter i dag.");
        assertThat(service.problemOfNewLastDay(id, TODAY.plusMonths(19))).isPresent();
        assertThat(service.problemOfNewLastDay(id, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void onlyTheCalendarTellsOfNewRules() {
        says("NYE_REGLER", null, false);
        when(course.canChange(NO)).thenReturn(true, false);

        assertThat(service.problems(report(InterruptionKind.NYE_REGLER))).hasSize(1);
        assertThat(service.tellOfRules(NO, TODAY)).isTrue();
        assertThat(service.tellOfRules(NO, TODAY.plusDays(1)))
                .as("nobody waits")
                .isFalse();
        verify(course, times(1)).change(eq(NO), any());
    }

    @Test
    void keepsWhatWasDoneAboutAChange() {
        UUID id = new UUID(7, 7);
        when(rows.findById(id))
                .thenReturn(Optional.of(new Interruption(
                        id,
                        report(InterruptionKind.YDELSE_AENDRET),
                        new Ruling(Effect.FOELG_OP, null, false, PassOn.INGEN, 1, "Rule_20", "Sådan."),
                        InterruptionAnswer.OPGAVE,
                        null,
                        TODAY.atTime(9, 0),
                        "teamleder")));

        service.followUp(id, "Planen er rettet.");

        verify(trajectories).note(NO, NoteKind.HAENDELSE, "Planen er rettet.");
        verify(trajectories).record(NO, EventKind.HAENDELSE_FULGT_OP, "YDELSE_AENDRET");
    }

    private void being(TrajectoryStatus status) {
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().being(status).view());
    }

    private void says(String effect, String outcome, boolean talk) {
        Map<String, Object> outputs = new HashMap<>();
        outputs.put("effect", effect);
        outputs.put("outcome", outcome);
        outputs.put("talk", talk);
        outputs.put("passOn", "INGEN");
        outputs.put("reason", "Sådan.");
        when(proposals.ask(eq(NO), eq("interruption"), any()))
                .thenReturn(new Decisions.Outcome("interruption", 1, List.of(new Decisions.Hit("Rule_12", outputs))));
    }

    private Interruption kept() {
        ArgumentCaptor<Interruption> kept = ArgumentCaptor.forClass(Interruption.class);
        verify(rows).saveAndFlush(kept.capture());
        return kept.getValue();
    }

    private static InterruptionReport report(InterruptionKind kind) {
        return new InterruptionReport(NO, kind, TODAY, null, null, null, Set.of(), false, InterruptionSource.BORGER);
    }

    private static InterruptionReport withdrawing(InterruptionKind kind) {
        return new InterruptionReport(NO, kind, TODAY, null, null, null, Set.of(), true, InterruptionSource.BORGER);
    }

    private static InterruptionReport leave(LocalDate until) {
        return new InterruptionReport(
                NO,
                InterruptionKind.PAUSE_BARSEL,
                TODAY,
                until,
                null,
                null,
                Set.of(),
                false,
                InterruptionSource.BORGER);
    }

    private static InterruptionReport on(LocalDate day) {
        return new InterruptionReport(
                NO, InterruptionKind.JOB, day, null, null, null, Set.of(), false, InterruptionSource.BORGER);
    }

    private static InterruptionReport moved(String municipality) {
        return new InterruptionReport(
                NO,
                InterruptionKind.FLYTTET,
                TODAY,
                null,
                null,
                municipality,
                Set.of(),
                false,
                InterruptionSource.BORGER);
    }
}
