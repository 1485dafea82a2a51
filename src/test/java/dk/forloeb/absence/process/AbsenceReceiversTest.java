package dk.forloeb.absence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dk.forloeb.absence.AbsenceKind;
import dk.forloeb.absence.AbsenceProperties;
import dk.forloeb.absence.AbsenceReceipt;
import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.AbsenceSource;
import dk.forloeb.absence.AbsenceStatus;
import dk.forloeb.absence.AbsenceView;
import dk.forloeb.absence.Appointment;
import dk.forloeb.absence.AttemptChannel;
import dk.forloeb.absence.AttemptReport;
import dk.forloeb.absence.AttemptView;
import dk.forloeb.absence.Duty;
import dk.forloeb.absence.GuidanceItem;
import dk.forloeb.absence.Hearing;
import dk.forloeb.absence.ReportAccess;
import dk.forloeb.absence.ReportAnswer;
import dk.forloeb.absence.Response;
import dk.forloeb.absence.SicknessStep;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AbsenceReceiversTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final UUID ID = new UUID(7, 7);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Copenhagen"));
    private static final String TEXT = "Talt med borgeren om det hele.";

    private final AbsenceService absences = mock(AbsenceService.class);
    private final ReportAccess access = mock(ReportAccess.class);
    private final AccessLog accessLog = mock(AccessLog.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final AbsenceOnForm onForm = new AbsenceOnForm(absences, heading);
    private final AbsenceProperties policy = new AbsenceProperties(15, 29, 28, 14, 7, 30, 2000);

    @BeforeEach
    void record() {
        when(heading.withCpr(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        absence(Response.KONTAKT, null, "caseworker");
        when(absences.proposalReason(NO)).thenReturn("Sådan.");
    }

    @Test
    void takesAnAttemptInAnotherWayThanTheFirst() {
        absence(Response.KONTAKT_ANDEN_KANAL, null, null);
        when(absences.attempts(ID))
                .thenReturn(List.of(new AttemptView(1, TODAY.atTime(8, 0), AttemptChannel.TELEFON, false)));
        FilledForm form = form(new ContactAfterAbsenceReceiver(absences, onForm, CLOCK))
                .with("heldAt", "2026-03-10T09:30")
                .with("channel", "TELEFON")
                .with("reached", "NEJ")
                .with("note", TEXT);

        assertThat(form.prefill()).containsEntry("earlierAttempts", "10.03.2026 08:00, Telefon: ikke truffet");
        refused(form, "Prøv på en anden måde");
        refused(form.with("channel", "SMS").with("heldAt", "2026-03-10T11:00"), "fremtiden");
        refused(form.with("heldAt", "2026-03-08T11:00"), "før fraværet");
        form.with("heldAt", "2026-03-10T09:30").submit();
        verify(absences)
                .contact(ID, new AttemptReport(TODAY.atTime(9, 30), AttemptChannel.SMS, false, null, null, null), TEXT);
    }

    @Test
    void takesAContactOfTodayAboutAHolidayThatLiesAhead() {
        absence(TODAY.plusDays(10), null, Response.KONTAKT, null, null);
        FilledForm form = form(new ContactAfterAbsenceReceiver(absences, onForm, CLOCK))
                .with("heldAt", "2026-03-10T11:00")
                .with("channel", "TELEFON")
                .with("reached", "NEJ")
                .with("note", TEXT);

        refused(form, "fremtiden");
        refused(form.with("heldAt", "2026-03-09T09:30"), "før det blev meldt");
        form.with("heldAt", "2026-03-10T09:30").submit();
        verify(absences)
                .contact(
                        ID,
                        new AttemptReport(TODAY.atTime(9, 30), AttemptChannel.TELEFON, false, null, null, null),
                        TEXT);
    }

    @Test
    void takesTheMeetingsOfASickness() {
        FilledForm talk = meeting(new HoldSicknessTalkReceiver(absences, onForm, CLOCK), SicknessStep.SAMTALE)
                .with("heldOn", "2026-03-10")
                .with("stillIll", "JA")
                .with("note", TEXT);
        talk.submit();
        verify(absences).meet(ID, SicknessStep.SAMTALE, TODAY, null, TEXT);

        absence(TODAY.minusDays(3), TODAY.minusDays(1), Response.SYGEFORLOEB, null, null);
        FilledForm followUp = meeting(new HoldSicknessTalkReceiver(absences, onForm, CLOCK), SicknessStep.OPFOELGNING)
                .with("heldOn", "2026-03-09")
                .with("stillIll", "NEJ")
                .with("fitOn", "2026-03-10")
                .with("note", TEXT);
        refused(followUp, "efter den sidste meldte sygedag");
        followUp.with("heldOn", "2026-03-10").submit();
        absence(Response.SYGEFORLOEB, null, null);
        verify(absences).meet(ID, SicknessStep.OPFOELGNING, TODAY, TODAY, TEXT);

        FilledForm conference = meeting(
                        new HoldCaseConferenceReceiver(absences, onForm, CLOCK), SicknessStep.SAGSKONFERENCE)
                .with("heldOn", "2026-03-01")
                .with("stillIll", "NEJ")
                .with("fitOn", "2026-03-11")
                .with("note", TEXT);
        refused(conference, "før sygdommen");
        refused(conference, "fremtiden");
        refused(conference.with("fitOn", "2026-03-09"), "efter første sygedag");
        conference.with("heldOn", "2026-03-10").with("fitOn", "2026-03-10").submit();
        verify(absences).meet(ID, SicknessStep.SAGSKONFERENCE, TODAY, TODAY, TEXT);
    }

    @Test
    void hearsOnlyWithAllGuidanceAndAPersonalAttempt() {
        when(absences.needsPersonalAttempt(NO)).thenReturn(true);
        FilledForm form = form(new AssessAvailabilityReceiver(absences, onForm))
                .with("guidance", List.of("PLIGT"))
                .with("personalAttempt", "NEJ")
                .with("decision", "PARTSHOERING")
                .with("reason", TEXT);

        refused(form, "al vejledning er i orden");
        refused(form, "søgt kontaktet personligt");
        form.with("guidance", List.of("PLIGT", "KONSEKVENS", "INDKALDELSE", "FORSTAAET"))
                .with("personalAttempt", "JA");
        assertThat(form.submit().variables()).containsEntry("hearingWanted", true);
        verify(absences).assess(ID, EnumSet.allOf(GuidanceItem.class), true, true, TEXT);
    }

    @Test
    void asksForNoPersonalAttemptWhereTheLawDoesNot() {
        form(new AssessAvailabilityReceiver(absences, onForm))
                .with("decision", "INGEN_SANKTION")
                .with("reason", TEXT)
                .submit();

        verify(absences).assess(ID, EnumSet.noneOf(GuidanceItem.class), null, false, TEXT);
    }

    @Test
    void sendsAHearingWithTimeEnoughAndTakesTheReply() {
        FilledForm hearing = form(new SendHearingReceiver(absences, onForm, policy, CLOCK))
                .with("sentOn", "2026-03-10")
                .with("deadline", "2026-03-16")
                .with("channel", "DIGITAL_POST")
                .with("facts", TEXT);
        assertThat(hearing.prefill()).containsEntry("deadline", TODAY.plusDays(14));
        refused(hearing, "mindst 7 dage");
        hearing.with("sentOn", "2026-01-05").with("deadline", "2026-01-20");
        refused(hearing, "Svarfristen er allerede udløbet");
        refused(hearing, "før fraværet");
        hearing.with("sentOn", TODAY.toString());
        hearing.with("deadline", "2026-03-17").submit();
        verify(absences)
                .sendHearing(ID, new Hearing(TODAY, TODAY.plusDays(7), AttemptChannel.DIGITAL_POST, null), TEXT);

        absence(Response.RAADIGHED, hearing(null), null);
        FilledForm reply = form(new RecordHearingReplyReceiver(absences, onForm, CLOCK))
                .with("repliedOn", "2026-03-01")
                .with("reply", TEXT);
        refused(reply, "før partshøringen blev sendt");
        reply.with("repliedOn", "2026-03-10").submit();
        verify(absences).hearingReplied(ID, TODAY, TEXT);
    }

    @Test
    void recommendsNothingWhileTheCitizenCanStillReply() {
        absence(Response.RAADIGHED, hearing(null), null);
        FilledForm form = form(new RecommendSanctionReceiver(absences, onForm, CLOCK))
                .with("recommendation", "SANKTION")
                .with("reason", TEXT);
        refused(form, "kan stadig svare");

        absence(Response.RAADIGHED, hearing(TODAY), null);
        assertThat(form.submit().variables()).containsEntry("sanctionRecommended", true);
        verify(absences).recommend(ID, true, TEXT);
    }

    @Test
    void takesAReplyThatCameAfterTheTime() {
        absence(
                Response.RAADIGHED,
                new Hearing(TODAY.minusDays(9), TODAY.minusDays(2), AttemptChannel.DIGITAL_POST, null),
                null);
        FilledForm form = form(new RecommendSanctionReceiver(absences, onForm, CLOCK))
                .with("recommendation", "INGEN_SANKTION")
                .with("reason", TEXT)
                .with("lateReplyOn", "2026-03-11");

        refused(form, "fremtiden");
        refused(form, "Skriv også, hvad borgeren svarer");
        form.with("lateReply", "Jeg lå på hospitalet.");
        refused(form.with("lateReplyOn", "2026-02-28"), "før partshøringen blev sendt");
        verify(absences, never()).recommend(any(), anyBoolean(), any());
        form.with("lateReplyOn", "2026-03-09").submit();

        var inOrder = inOrder(absences);
        inOrder.verify(absences).hearingReplied(ID, TODAY.minusDays(1), "Jeg lå på hospitalet.");
        inOrder.verify(absences).recommend(ID, false, TEXT);
        form.without("lateReplyOn").submit();
        verify(absences).hearingReplied(ID, TODAY, "Jeg lå på hospitalet.");
    }

    @Test
    void nobodyApprovesTheirOwnRecommendation() {
        absence(Response.RAADIGHED, hearing(TODAY), "user");
        FilledForm form = form(new ApproveRecommendationReceiver(absences, onForm))
                .with("approved", "JA")
                .with("reason", TEXT);
        refused(form, "selv skrevet indstillingen");

        absence(Response.RAADIGHED, hearing(TODAY), "another");
        form.submit();
        verify(absences).decide(ID, true, TEXT);
    }

    @Test
    void takesTheAgreementAndTheTeamLeadersView() {
        FilledForm form = form(new ResumePlanReceiver(absences, onForm))
                .with("resumesOn", "2026-03-01")
                .with("agreed", TEXT);
        refused(form, "før fraværet begyndte");
        form.with("resumesOn", "2026-03-11").with("hoursPerWeek", 15).submit();
        verify(absences).resume(ID, TODAY.plusDays(1), 15, TEXT);

        form(new ReviewAbsenceReceiver(absences, onForm)).with("note", TEXT).submit();
        verify(absences).review(ID, TEXT);
    }

    @Test
    void keepsAReportApartWhenThePersonMustBeTold() {
        FilledForm form = report();
        when(absences.expectedAnswer(any())).thenReturn(ReportAnswer.OPRETTET);
        assertThat(form.submit().businessKey()).isEqualTo(NO);
        verify(absences).report(any(), any());
        verifyNoInteractions(accessLog);

        when(absences.expectedAnswer(any())).thenReturn(ReportAnswer.GENTAGET);
        when(absences.reportApart(any())).thenReturn(new AbsenceReceipt(NO, ReportAnswer.GENTAGET, ID, false));
        refused(form, "allerede meldt");

        form.with("message", "RASKMELDING");
        when(absences.reportFitApart(NO, TODAY, AbsenceSource.UNDERVISER))
                .thenReturn(new AbsenceReceipt(NO, ReportAnswer.INGEN_SYGDOM, null, false));
        refused(form, "ikke meldt syg");
        verify(accessLog, times(2)).kept(NO, "form:report-absence");
        when(absences.isIll(NO)).thenReturn(true);
        form.submit();
        verify(absences).reportFit(NO, TODAY, AbsenceSource.UNDERVISER, null);
    }

    @Test
    void refusesAnAbsenceThatEndsBeforeItBegins() {
        refused(report().with("to", "2026-03-09"), "Sidste dag ligger før første dag");
        verify(absences, never()).report(any(), any());
    }

    @Test
    void asksFirstWhetherThePersonMayTell() {
        doThrow(FormRejectedException.of("trajectoryNo", "Nej.")).when(access).require(NO, "form:report-absence");

        refused(report(), "Nej.");
        verifyNoInteractions(absences);
    }

    private FilledForm report() {
        return FilledForm.of("absence", new ReportAbsenceReceiver(absences, access, accessLog), Map.of())
                .with("trajectoryNo", NO)
                .with("message", "FRAVAER")
                .with("from", "2026-03-10")
                .with("absenceType", "SYG")
                .with("appointment", "KURSUS")
                .with("reportedBy", "UNDERVISER");
    }

    private static FilledForm form(FormReceiver receiver) {
        return FilledForm.of("absence", receiver, Map.of("absenceId", ID.toString()));
    }

    private static FilledForm meeting(FormReceiver receiver, SicknessStep step) {
        return FilledForm.of("absence", receiver, Map.of("absenceId", ID.toString(), "sicknessStep", step.name()));
    }

    private static void refused(FilledForm form, String message) {
        assertThatThrownBy(form::submit)
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining(message);
    }

    private static Hearing hearing(LocalDate repliedOn) {
        return new Hearing(TODAY.minusDays(3), TODAY.plusDays(11), AttemptChannel.DIGITAL_POST, repliedOn);
    }

    private void absence(Response next, Hearing hearing, String recommendedBy) {
        absence(TODAY.minusDays(1), null, next, hearing, recommendedBy);
    }

    private void absence(LocalDate on, LocalDate until, Response next, Hearing hearing, String recommendedBy) {
        when(absences.absence(ID))
                .thenReturn(new AbsenceView(
                        ID,
                        NO,
                        on,
                        until,
                        AbsenceKind.UDEBLEVET,
                        Appointment.SAMTALE,
                        AbsenceSource.SYSTEM,
                        TODAY.atTime(8, 0),
                        AbsenceStatus.MELDT,
                        Duty.PLIGT,
                        next,
                        1,
                        null,
                        null,
                        null,
                        null,
                        hearing,
                        recommendedBy == null ? null : true,
                        recommendedBy,
                        null));
    }
}
