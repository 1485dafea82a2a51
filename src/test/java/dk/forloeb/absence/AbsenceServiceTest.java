package dk.forloeb.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.deadline.UsualCalendar;
import dk.forloeb.deadline.WorkingTime;
import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.followup.PlannedContact;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class AbsenceServiceTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static final LocalDateTime NINE = TODAY.atTime(9, 0);
    private static final ReportCall CALL = new ReportCall("key-of-sixteen-chars", "print");

    private final AbsenceRepository absences = mock(AbsenceRepository.class);
    private final AttemptRepository attempts = mock(AttemptRepository.class);
    private final SicknessMeetingRepository meetings = mock(SicknessMeetingRepository.class);
    private final ReceivedReportRepository reports = mock(ReceivedReportRepository.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final PlannedContact plannedContact = mock(PlannedContact.class);
    private final AbsenceResponse response = mock(AbsenceResponse.class);
    private final WorkingTime hours = mock(WorkingTime.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final AbsenceService service = new AbsenceService(
            absences,
            attempts,
            meetings,
            reports,
            trajectories,
            proposals,
            plannedContact,
            response,
            Optional.of(no -> true),
            UsualCalendar.calendar(),
            hours,
            new AbsenceProperties(15, 29, 28, 14, 7, 30, 2000),
            mock(EntityManager.class),
            user,
            Clock.fixed(Instant.parse("2026-03-10T08:00:00Z"), ZoneId.of("Europe/Copenhagen")));

    @BeforeEach
    void record() {
        when(user.id()).thenReturn("underviser");
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory()
                        .being(TrajectoryStatus.AKTIV)
                        .view());
        when(response.reported(NO)).thenReturn(true);
        when(hours.atOrAfter(any())).thenAnswer(call -> call.getArgument(0));
        when(hours.opening(any(), org.mockito.ArgumentMatchers.anyInt()))
                .thenAnswer(call -> call.<LocalDate>getArgument(0)
                        .plusDays(call.<Integer>getArgument(1))
                        .atTime(8, 0));
        when(hours.between(any(), any())).thenReturn(Duration.ofMinutes(30));
    }

    @Test
    void opensAnAbsenceAndKeepsTheReport() {
        AbsenceReceipt receipt = service.report(report(AbsenceKind.UDEBLEVET), CALL);

        assertThat(receipt.answer()).isEqualTo(ReportAnswer.OPRETTET);
        verify(response).reported(NO);
        verify(trajectories).record(NO, EventKind.FRAVAER_MELDT, "UDEBLEVET");
        assertThat(kept().receipt())
                .isEqualTo(new AbsenceReceipt(NO, ReportAnswer.OPRETTET, receipt.absenceId(), true));
    }

    @Test
    void joinsAnAbsenceThatTheCitizenIsStillToBeAskedAbout() {
        Absence waiting = AbsenceTest.taken(AbsenceKind.UDEBLEVET, Duty.PLIGT);
        waiting.attempt(AbsenceTest.notReached(), Duration.ofMinutes(10));
        open(waiting);

        assertThat(service.report(report(AbsenceKind.SYG), null).answer()).isEqualTo(ReportAnswer.SAMLET);
        verify(response, never()).reported(anyString());
    }

    @Test
    void opensAnAbsenceOfItsOwnOnceTheCitizenWasAskedAboutTheOther() {
        Absence asked = AbsenceTest.taken(AbsenceKind.UDEBLEVET, Duty.PLIGT);
        asked.attempt(AbsenceTest.reached(NINE, AbsenceKind.UDEBLEVET, Cause.AFVENTER), Duration.ZERO);
        open(asked);
        assertThat(service.report(report(AbsenceKind.UDEBLEVET), null).answer()).isEqualTo(ReportAnswer.OPRETTET);

        for (Response beyondContact : List.of(Response.RAADIGHED, Response.JUSTER_PLAN, Response.GENOPTAG_KONTAKT)) {
            Absence dealtWith = AbsenceTest.taken(AbsenceKind.UDEBLEVET, Duty.PLIGT);
            dealtWith.follow(beyondContact);
            open(dealtWith);
            assertThat(service.report(report(AbsenceKind.UDEBLEVET), null).answer())
                    .as(beyondContact.name())
                    .isEqualTo(ReportAnswer.OPRETTET);
        }
        verify(response, org.mockito.Mockito.times(4)).reported(NO);
    }

    @Test
    void joinsASicknessOnlyOnADayThatItCovers() {
        Absence sickness = AbsenceTest.taken(AbsenceKind.SYG, Duty.PLIGT);
        sickness.follow(Response.SYGEFORLOEB);
        open(sickness);
        assertThat(service.report(report(AbsenceKind.UDEBLEVET), null).answer()).isEqualTo(ReportAnswer.SAMLET);
        assertThat(service.report(report(AbsenceKind.UDEBLEVET, TODAY.minusDays(1)), null)
                        .answer())
                .as("before the sickness")
                .isEqualTo(ReportAnswer.OPRETTET);

        sickness.recover(TODAY.plusDays(3));
        assertThat(service.report(report(AbsenceKind.UDEBLEVET, TODAY.plusDays(2)), null)
                        .answer())
                .as("last day")
                .isEqualTo(ReportAnswer.SAMLET);
        assertThat(service.report(report(AbsenceKind.UDEBLEVET, TODAY.plusDays(3)), null)
                        .answer())
                .as("fit again")
                .isEqualTo(ReportAnswer.OPRETTET);
    }

    @Test
    void answersTheSameDayTwiceWithTheFirstAbsence() {
        Absence first = AbsenceTest.told(AbsenceKind.SYG);
        when(absences.findByTrajectoryNoAndAbsentOnAndReportedAs(NO, TODAY, AbsenceKind.SYG))
                .thenReturn(Optional.of(first));

        AbsenceReceipt receipt = service.report(report(AbsenceKind.SYG), null);

        assertThat(receipt).isEqualTo(new AbsenceReceipt(NO, ReportAnswer.GENTAGET, first.getId(), false));
        assertThat(service.expectedAnswer(report(AbsenceKind.SYG))).isEqualTo(ReportAnswer.GENTAGET);
        assertThat(kept().receipt().answer()).isEqualTo(ReportAnswer.GENTAGET);
    }

    @Test
    void onlyNotesWhatNobodyWaitsFor() {
        when(response.reported(NO)).thenReturn(false);
        assertThat(service.report(report(AbsenceKind.SYG), null).answer()).isEqualTo(ReportAnswer.NOTERET);

        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory()
                        .being(TrajectoryStatus.LUKKET)
                        .view());
        assertThat(service.report(report(AbsenceKind.SYG), null).answer()).isEqualTo(ReportAnswer.NOTERET);
        assertThat(service.expectedAnswer(report(AbsenceKind.SYG))).isEqualTo(ReportAnswer.NOTERET);
        verify(trajectories, org.mockito.Mockito.times(2)).record(NO, EventKind.FRAVAER_NOTERET, "SYG");
    }

    @Test
    void answersACallOnceAndRefusesItsKeyForAnother() {
        var receipt = new AbsenceReceipt(NO, ReportAnswer.OPRETTET, new UUID(1, 1), false);
        when(reports.findByReceivedByAndIdempotencyKey("underviser", CALL.key()))
                .thenReturn(Optional.of(new ReceivedReport(
                        receipt, TODAY, AbsenceKind.SYG, AbsenceSource.BORGER, CALL, NINE, "underviser")));

        assertThat(service.report(report(AbsenceKind.SYG), CALL).repeated()).isTrue();
        assertThatThrownBy(() -> service.report(report(AbsenceKind.SYG), new ReportCall(CALL.key(), "other")))
                .isInstanceOf(ReportKeyReusedException.class);
        verify(absences, never()).saveAndFlush(any());
    }

    @Test
    void asksTheTeamLeaderOnTheThirdDayOrAtOnce() {
        open(AbsenceTest.told(AbsenceKind.UDEBLEVET));
        duty("PLIGT");
        asks("KONTAKT", 0, 2);
        assertThat(service.takeUp(NO).teamLeaderAt())
                .isEqualTo(TODAY.plusDays(2).atTime(8, 0));

        open(AbsenceTest.told(AbsenceKind.UDEBLEVET));
        asks("KONTAKT", 0, 0);
        assertThat(service.takeUp(NO).teamLeaderAt()).isEqualTo(NINE);
        assertThatThrownBy(() -> service.takeUp(NO)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void contactsTodayThenOnTheNextWorkingDayThenFollowsTheTable() {
        Absence absence = found(AbsenceTest.taken(AbsenceKind.UDEBLEVET, Duty.PLIGT));

        asks("KONTAKT", 0, 2);
        assertThat(service.planContact(absence.getId())).isEqualTo(new ContactStep(Response.KONTAKT, NINE));
        asks("KONTAKT_ANDEN_KANAL", 1, 2);
        assertThat(service.planContact(absence.getId()).at())
                .isEqualTo(TODAY.plusDays(1).atTime(8, 0));
        asks("RAADIGHED", 0, 2);
        assertThat(service.planContact(absence.getId()).isContact()).isFalse();
        verify(trajectories).record(NO, EventKind.FRAVAER_REAKTION, "RAADIGHED");
    }

    @Test
    void keepsEachAttempt() {
        Absence absence = found(AbsenceTest.taken(AbsenceKind.UDEBLEVET, Duty.PLIGT));

        service.contact(absence.getId(), AbsenceTest.reached(NINE, AbsenceKind.SYG, Cause.JA), "Er syg.");

        ArgumentCaptor<AbsenceAttempt> attempt = ArgumentCaptor.forClass(AbsenceAttempt.class);
        verify(attempts).save(attempt.capture());
        assertThat(attempt.getValue().view()).isEqualTo(new AttemptView(1, NINE, AttemptChannel.TELEFON, true));
        verify(trajectories).note(NO, NoteKind.FRAVAER, "Er syg.");
        assertThat(absence.view().contactWorkMinutes()).isEqualTo(30);
    }

    @Test
    void plansTalkConferenceAndFurtherConferencesOfASickness() {
        Absence absence = found(AbsenceTest.taken(AbsenceKind.SYG, Duty.PLIGT));
        absence.follow(Response.SYGEFORLOEB);
        var talk = new SicknessMeeting(absence.getId(), SicknessStep.SAMTALE, TODAY.plusDays(14), NINE, "a");
        var conference =
                new SicknessMeeting(absence.getId(), SicknessStep.SAGSKONFERENCE, TODAY.plusDays(30), NINE, "a");

        assertThat(service.planSickness(absence.getId()))
                .isEqualTo(new SicknessPlan(
                        true, SicknessStep.SAMTALE, TODAY.plusDays(14).atTime(8, 0)));
        held(absence, talk);
        assertThat(service.planSickness(absence.getId()))
                .isEqualTo(new SicknessPlan(
                        true, SicknessStep.SAGSKONFERENCE, TODAY.plusDays(28).atTime(8, 0)));
        held(absence, talk, conference);
        assertThat(service.planSickness(absence.getId()).at())
                .isEqualTo(TODAY.plusDays(58).atTime(8, 0));
        absence.recover(TODAY);
        assertThat(service.planSickness(absence.getId()).ill())
                .as("the first day of sickness counts whole")
                .isTrue();
    }

    @Test
    void asksAfterTheLastDayThatWasToldInsteadOfWaitingForTheTalk() {
        Absence absence = found(new Absence(
                new AbsenceReport(
                        NO, TODAY, TODAY.plusDays(2), AbsenceKind.SYG, Appointment.KURSUS, AbsenceSource.BORGER),
                NINE,
                "underviser"));
        absence.takeUp(Duty.PLIGT);
        absence.follow(Response.SYGEFORLOEB);

        assertThat(service.planSickness(absence.getId()))
                .isEqualTo(new SicknessPlan(
                        true, SicknessStep.OPFOELGNING, TODAY.plusDays(3).atTime(8, 0)));
    }

    @Test
    void goesBackToTheTalkWhenTheCitizenIsStillIllAfterTheDayThatWasTold() {
        Absence absence = found(new Absence(
                new AbsenceReport(
                        NO,
                        TODAY.minusDays(4),
                        TODAY.minusDays(1),
                        AbsenceKind.SYG,
                        Appointment.KURSUS,
                        AbsenceSource.BORGER),
                NINE.minusDays(4),
                "underviser"));
        absence.takeUp(Duty.PLIGT);
        absence.follow(Response.SYGEFORLOEB);
        held(absence, new SicknessMeeting(absence.getId(), SicknessStep.OPFOELGNING, TODAY, NINE, "a"));

        service.meet(absence.getId(), SicknessStep.OPFOELGNING, TODAY, null, "Stadig syg.");

        assertThat(absence.view().until()).isNull();
        assertThat(service.planSickness(absence.getId()))
                .isEqualTo(new SicknessPlan(
                        true, SicknessStep.SAMTALE, TODAY.plusDays(10).atTime(8, 0)));

        service.meet(absence.getId(), SicknessStep.OPFOELGNING, TODAY, TODAY, "Rask igen.");
        assertThat(service.planSickness(absence.getId()).ill()).isFalse();
    }

    @Test
    void takesARecoveryAndKeepsOneThatNobodyWaitsFor() {
        assertThat(service.reportFit(NO, TODAY, AbsenceSource.BORGER, null).answer())
                .isEqualTo(ReportAnswer.INGEN_SYGDOM);
        verify(response, never()).fitForWork(NO);

        open(AbsenceTest.taken(AbsenceKind.SYG, Duty.PLIGT));
        assertThat(service.isIll(NO)).isTrue();
        assertThat(service.reportFit(NO, TODAY, AbsenceSource.BORGER, null).answer())
                .isEqualTo(ReportAnswer.RASKMELDT);
        verify(response).fitForWork(NO);
    }

    @Test
    void endsAndPlansContactAnew() {
        Absence absence = found(AbsenceTest.taken(AbsenceKind.BARN_SYG, Duty.PLIGT));
        absence.follow(Response.JUSTER_PLAN);

        service.resume(absence.getId(), TODAY, 20, "Begynder igen i morgen.");
        service.close(absence.getId());

        verify(trajectories).record(NO, EventKind.FRAVAER_AFSLUTTET, "FORTSAETTER");
        verify(plannedContact).situationChanged(NO);
    }

    @Test
    void countsDaysOfNoShowsAndSickDays() {
        Absence excused = AbsenceTest.told(AbsenceKind.UDEBLEVET, TODAY.minusDays(6), null);
        excused.takeUp(Duty.PLIGT);
        excused.attempt(AbsenceTest.reached(NINE, AbsenceKind.UDEBLEVET, Cause.JA), Duration.ZERO);
        Absence noted = AbsenceTest.told(AbsenceKind.UDEBLEVET, TODAY.minusDays(7), null);
        noted.onlyNote();
        when(absences.findOpenOrSince(eq(NO), any(), eq(TODAY.minusDays(30))))
                .thenReturn(List.of(
                        AbsenceTest.told(AbsenceKind.UDEBLEVET),
                        AbsenceTest.told(AbsenceKind.UKENDT),
                        AbsenceTest.told(AbsenceKind.UDEBLEVET, TODAY.minusDays(5), TODAY.minusDays(1)),
                        AbsenceTest.told(AbsenceKind.UKENDT, TODAY.minusDays(5), null),
                        AbsenceTest.told(AbsenceKind.UDEBLEVET, TODAY.minusDays(31), null),
                        excused,
                        noted,
                        AbsenceTest.told(AbsenceKind.SYG)));

        assertThat(service.count(NO))
                .as("today once; of the days from Thursday to Monday not the weekend")
                .isEqualTo(new AbsenceCount(4, 1));
    }

    @Test
    void givesWhatIsTalkedOfTogetherOneCause() {
        Absence absence = found(AbsenceTest.taken(AbsenceKind.UDEBLEVET, Duty.PLIGT));
        Absence joined = AbsenceTest.told(AbsenceKind.UKENDT);
        joined.joinTo(absence);
        when(absences.findByJoinedToOrderByAbsentOn(absence.getId())).thenReturn(List.of(joined));
        assertThat(joined.isUnexcusedNoShow()).isTrue();

        service.contact(absence.getId(), AbsenceTest.notReached(), "Ikke truffet.");
        assertThat(joined.view().cause()).isNull();
        service.contact(absence.getId(), AbsenceTest.reached(NINE, AbsenceKind.SYG, Cause.JA), "Er syg.");

        assertThat(joined.view().cause()).isEqualTo(Cause.JA);
        assertThat(joined.view().kind()).as("as it was told").isEqualTo(AbsenceKind.UKENDT);
        assertThat(joined.isUnexcusedNoShow()).isFalse();
        absence.follow(Response.SYGEFORLOEB);
        Absence later = AbsenceTest.told(AbsenceKind.UDEBLEVET);
        later.joinTo(absence);
        assertThat(later.isUnexcusedNoShow()).as("ill that day").isFalse();
    }

    @Test
    void refusesDaysThatCannotBe() {
        AbsenceReport tomorrow = new AbsenceReport(
                NO, TODAY.plusDays(1), null, AbsenceKind.SYG, Appointment.KURSUS, AbsenceSource.BORGER);
        AbsenceReport holiday = new AbsenceReport(
                NO, TODAY.plusDays(1), null, AbsenceKind.FERIE, Appointment.KURSUS, AbsenceSource.BORGER);
        AbsenceReport longAgo = new AbsenceReport(
                NO, TODAY.minusYears(9), null, AbsenceKind.SYG, Appointment.KURSUS, AbsenceSource.BORGER);

        assertThat(service.problems(tomorrow)).hasSize(1);
        assertThat(service.problems(longAgo)).hasSize(1);
        assertThat(service.problems(holiday)).isEmpty();
        assertThat(service.fitProblems(NO, TODAY.plusDays(1))).hasSize(1);
    }

    private static AbsenceReport report(AbsenceKind kind) {
        return report(kind, TODAY);
    }

    private static AbsenceReport report(AbsenceKind kind, LocalDate on) {
        return new AbsenceReport(NO, on, null, kind, Appointment.KURSUS, AbsenceSource.UNDERVISER);
    }

    private ReceivedReport kept() {
        ArgumentCaptor<ReceivedReport> kept = ArgumentCaptor.forClass(ReceivedReport.class);
        verify(reports).saveAndFlush(kept.capture());
        return kept.getValue();
    }

    private void open(Absence absence) {
        when(absences.findByTrajectoryNoAndStatusInOrderByReportedAt(eq(NO), any()))
                .thenReturn(List.of(absence));
    }

    private Absence found(Absence absence) {
        when(absences.findById(absence.getId())).thenReturn(Optional.of(absence));
        return absence;
    }

    private void held(Absence absence, SicknessMeeting... held) {
        when(meetings.findByAbsenceIdOrderByRecordedAt(absence.getId())).thenReturn(List.of(held));
    }

    private void duty(String duty) {
        when(proposals.propose(eq(NO), eq("absence-duty"), any(), any()))
                .thenReturn(new Proposed("absence-duty", 1, "Rule_03", duty, "Sådan."));
    }

    private void asks(String next, int wait, int teamLeader) {
        Map<String, Object> outputs =
                Map.of("response", next, "waitWorkingDays", wait, "teamLeaderWorkingDays", teamLeader);
        when(proposals.ask(eq(NO), eq("absence-response"), any()))
                .thenReturn(
                        new Decisions.Outcome("absence-response", 1, List.of(new Decisions.Hit("Rule_01", outputs))));
        when(proposals.propose(eq(NO), eq("absence-response"), any(), any()))
                .thenReturn(new Proposed("absence-response", 1, "Rule_01", next, "Sådan."));
    }
}
