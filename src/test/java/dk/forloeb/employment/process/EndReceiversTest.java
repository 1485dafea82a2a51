package dk.forloeb.employment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.ArgumentMatchers.notNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.employment.AftercareReport;
import dk.forloeb.employment.AftercareService;
import dk.forloeb.employment.ClosingReport;
import dk.forloeb.employment.ClosingService;
import dk.forloeb.employment.ConsentedPart;
import dk.forloeb.employment.HandOver;
import dk.forloeb.employment.LegalPart;
import dk.forloeb.employment.NextStepService;
import dk.forloeb.employment.ToldParty;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.followup.ContactChannel;
import dk.forloeb.followup.ContactIssue;
import dk.forloeb.interruption.CourseEnding;
import dk.forloeb.interruption.Effect;
import dk.forloeb.interruption.InterruptionAnswer;
import dk.forloeb.interruption.InterruptionKind;
import dk.forloeb.interruption.InterruptionService;
import dk.forloeb.interruption.InterruptionSource;
import dk.forloeb.interruption.InterruptionView;
import dk.forloeb.interruption.PassOn;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.UnsettledCase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndReceiversTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final ClosingService closings = mock(ClosingService.class);
    private final NextStepService nextSteps = mock(NextStepService.class);
    private final InterruptionService interruptions = mock(InterruptionService.class);
    private final ClarificationService clarifications = mock(ClarificationService.class);
    private final UnsettledCase unsettled = mock(UnsettledCase.class);
    private final AftercareService aftercare = mock(AftercareService.class);
    private final FormHeading heading = mock(FormHeading.class);

    @BeforeEach
    void record() {
        being(TrajectoryStatus.AKTIV);
        when(heading.withCpr(any(TrajectoryView.class))).thenAnswer(call -> heading());
        when(heading.withCpr(anyString())).thenAnswer(call -> heading());
        when(nextSteps.decided(NO)).thenReturn(Optional.of("Job"));
    }

    @Test
    void closesWithAJob() {
        assertThat(closing().submit().variables())
                .isEqualTo(Map.of("outcome", "AFSL_JOB", "aftercareWanted", true, "passOn", "INGEN"));
        verify(closings)
                .report(
                        eq(NO),
                        eq(new ClosingReport(
                                Outcome.AFSL_JOB, TODAY, "Havnens Kantine", 37, null, DanishLevel.B1, true)),
                        notNull());
    }

    @Test
    void closesWithAnEducation() {
        closing()
                .with("outcome", "AFSL_UDDANNELSE")
                .with("education", "Grundforløb, SOSU H")
                .submit();

        verify(closings)
                .report(
                        eq(NO),
                        eq(new ClosingReport(
                                Outcome.AFSL_UDDANNELSE,
                                TODAY,
                                null,
                                null,
                                "Grundforløb, SOSU H",
                                DanishLevel.B1,
                                true)),
                        notNull());
    }

    @Test
    void asksACitizenWhoDeclinedForNothing() {
        being(TrajectoryStatus.VISITERET);
        when(nextSteps.decided(NO)).thenReturn(Optional.empty());
        FilledForm form = closing().with("outcome", "AFSL_EGET_OENSKE");

        assertThat(form.prefill())
                .containsEntry("participation", "Takkede nej")
                .containsEntry("outcome", Outcome.AFSL_EGET_OENSKE);
        assertThat(form.submit().variables())
                .isEqualTo(Map.of("outcome", "AFSL_EGET_OENSKE", "aftercareWanted", false, "passOn", "INGEN"));
        verify(closings)
                .report(
                        eq(NO),
                        eq(new ClosingReport(Outcome.AFSL_EGET_OENSKE, TODAY, null, null, null, null, false)),
                        isNull());
    }

    @Test
    void asksNobodyAboutTheDead() {
        assertThat(closing().with("outcome", "AFSL_DOED").submit().variables())
                .isEqualTo(Map.of("outcome", "AFSL_DOED", "aftercareWanted", false, "passOn", "BESKED"));
    }

    @Test
    void showsWhatHappenedAndFollowsTheTableAsLongAsPeopleAgree() {
        ending(InterruptionKind.JOB, Outcome.AFSL_JOB, PassOn.BESKED);

        assertThat(closing().prefill())
                .containsEntry("lastStep", "Job på fuld tid den 29.05.2026")
                .containsEntry("outcome", Outcome.AFSL_JOB)
                .containsEntry("outcomeDate", TODAY.minusDays(3))
                .containsEntry("weeklyHours", 37);
        assertThat(closing().submit().variables()).containsEntry("passOn", "BESKED");

        ending(InterruptionKind.EGET_OENSKE, Outcome.AFSL_EGET_OENSKE, PassOn.BESKED);
        assertThat(closing().prefill()).containsEntry("weeklyHours", null);
        assertThat(closing().submit().variables()).containsEntry("passOn", "INGEN");
        assertThat(closing().with("outcome", "AFSL_FLYTTET").submit().variables())
                .containsEntry("passOn", "OVERDRAG");
    }

    @Test
    void handsACaseOver() {
        when(heading.withWholeCpr(NO, "hand-over-case")).thenAnswer(call -> heading());
        when(interruptions.interruptions(NO)).thenReturn(List.of(move("147"), move("157")));
        FilledForm form = FilledForm.of(
                        "employment",
                        new HandOverCaseReceiver(closings, interruptions, heading, Policy.CLOCK),
                        Map.of())
                .with("municipalityCode", "157")
                .with("handedOverOn", "2026-06-01")
                .with("byLaw", List.of("PLAN"))
                .with("consentGiven", "JA")
                .with("byConsent", List.of("NOTATER"))
                .with("complaints", "JA")
                .with("openComplaints", "Klage over afslag på mentor.");

        assertThat(form.prefill()).containsEntry("municipalityCode", "157").containsEntry("handedOverOn", TODAY);
        form.submit();
        verify(closings)
                .handOver(
                        NO,
                        new HandOver(
                                "157",
                                TODAY,
                                Set.of(LegalPart.PLAN),
                                Set.of(ConsentedPart.NOTATER),
                                "Klage over afslag på mentor."),
                        null);

        form.with("consentGiven", "NEJ")
                .without("byConsent")
                .with("complaints", "NEJ")
                .without("openComplaints")
                .submit();
        verify(closings).handOver(NO, new HandOver("157", TODAY, Set.of(LegalPart.PLAN), Set.of(), null), null);
        refused(form.with("municipalityCode", "101"), "101 er København");
        refused(form.with("handedOverOn", "2026-06-02"), "Datoen ligger i fremtiden");
    }

    @Test
    void tellsOthers() {
        FilledForm form = FilledForm.of("employment", new TellOthersReceiver(closings, heading), Map.of())
                .with("told", List.of("MENTOR", "VIRKSOMHED"))
                .with("note", "Mentoren fik besked i telefonen.");

        assertThat(form.prefill()).containsKey("citizenName");
        form.submit();
        verify(closings)
                .othersTold(NO, Set.of(ToldParty.MENTOR, ToldParty.VIRKSOMHED), "Mentoren fik besked i telefonen.");
        refused(form.with("told", List.of("MENTOR", "INGEN")), "kan ikke vælges sammen med andre");
    }

    @Test
    void refusesImpossibleEnds() {
        refused(closing().with("outcomeDate", "2026-06-02"), "Datoen kan ikke ligge i fremtiden");
        refused(closing().with("outcomeDate", "2026-01-04"), "før henvisningen den 05.01.2026");
        refused(closing().with("outcome", "DELTID_JOB"), "mindre end 37 timer");
        refused(closing().without("employer"), "Arbejdsgiver");
        refused(closing().with("outcome", "AFSL_UDDANNELSE"), "Uddannelse");
        refused(closing().without("progression7"), "Mødestabilitet");
        verify(closings, never()).report(any(), any(), any());
    }

    @Test
    void holdsAContact() {
        when(aftercare.nextContactNo(NO)).thenReturn(2);
        when(aftercare.contactsInAll()).thenReturn(4);
        when(closings.closing(NO))
                .thenReturn(Optional.of(
                        new ClosingReport(Outcome.AFSL_JOB, TODAY, "Havnens Kantine", 37, null, null, true)));
        when(aftercare.hold(
                        NO,
                        new AftercareReport(
                                LocalDateTime.of(2026, 6, 1, 9, 0),
                                ContactChannel.TELEFON,
                                true,
                                true,
                                Set.of(ContactIssue.TRANSPORT),
                                false,
                                false),
                        "Det går godt på arbejdet."))
                .thenReturn(true);

        assertThat(contact().prefill())
                .containsEntry("contactNo", "2 af 4")
                .containsEntry("outcome", "Ordinært job")
                .containsEntry("employer", "Havnens Kantine");
        assertThat(contact().submit().variables()).isEqualTo(Map.of("aftercareDone", true));
    }

    @Test
    void goesOnWhenTheCitizenWasNotReached() {
        contact().with("reached", "NEJ").submit();

        verify(aftercare)
                .hold(
                        NO,
                        new AftercareReport(
                                LocalDateTime.of(2026, 6, 1, 9, 0),
                                ContactChannel.TELEFON,
                                false,
                                null,
                                Set.of(),
                                false,
                                true),
                        "Det går godt på arbejdet.");
    }

    @Test
    void refusesImpossibleContacts() {
        refused(contact().with("date", "2026-06-01T10:15"), "Kontakten kan ikke ligge i fremtiden");
        refused(contact().with("issues", List.of("INGEN", "SPROG")), "kan ikke vælges sammen med andre");
        verify(aftercare, never()).hold(any(), any(), any());
    }

    @Test
    void saysWhatBecomesOfACaseThatIsNotDecided() {
        being(TrajectoryStatus.AKTIV);
        when(unsettled.isOpen(NO)).thenReturn(true);
        ending(InterruptionKind.FLYTTET, Outcome.AFSL_FLYTTET, PassOn.OVERDRAG);
        assertThat(closing().prefill().get("lastStep")).asString().endsWith("slutter uden afgørelse.");

        when(interruptions.ending(NO))
                .thenReturn(Optional.of(
                        new CourseEnding(InterruptionKind.JOB, TODAY, Outcome.AFSL_JOB, true, PassOn.INGEN, true)));
        assertThat(closing().prefill().get("lastStep")).asString().contains("Borgeren har trukket sin sag");
    }

    private void ending(InterruptionKind kind, Outcome outcome, PassOn passOn) {
        when(interruptions.ending(NO))
                .thenReturn(Optional.of(new CourseEnding(kind, TODAY.minusDays(3), outcome, true, passOn, false)));
    }

    private static InterruptionView move(String municipality) {
        return new InterruptionView(
                new UUID(1, 1),
                NO,
                InterruptionKind.FLYTTET,
                TODAY,
                null,
                null,
                municipality,
                Set.of(),
                InterruptionSource.BORGER,
                InterruptionAnswer.AFSLUTTES,
                Effect.AFSLUT,
                Outcome.AFSL_FLYTTET,
                "Rule_10",
                "Borgeren er flyttet.",
                TODAY.atTime(9, 0),
                "sagsbehandler");
    }

    private void being(TrajectoryStatus status) {
        TrajectoryView trajectory =
                TrajectoryExample.aTrajectory().being(status).view();
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
    }

    private static void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
    }

    private FilledForm closing() {
        FilledForm form = FilledForm.of(
                        "employment",
                        new CloseTrajectoryReceiver(
                                closings,
                                nextSteps,
                                interruptions,
                                clarifications,
                                unsettled,
                                trajectories,
                                heading,
                                Policy.CLOCK),
                        Map.of())
                .with("outcome", "AFSL_JOB")
                .with("outcomeDate", "2026-06-01")
                .with("employer", "Havnens Kantine")
                .with("weeklyHours", 37)
                .with("danishLevelEnd", "B1")
                .with("aftercareConsent", "JA");
        for (int indicator = 1; indicator <= 11; indicator++) {
            form.with("progression" + indicator, 4);
        }
        return form;
    }

    private FilledForm contact() {
        return FilledForm.of(
                        "employment",
                        new HoldAftercareContactReceiver(aftercare, closings, heading, Policy.CLOCK),
                        Map.of())
                .with("date", "2026-06-01T09:00")
                .with("channel", "TELEFON")
                .with("reached", "JA")
                .with("stillInJob", "JA")
                .with("issues", List.of("TRANSPORT"))
                .with("note", "Det går godt på arbejdet.")
                .with("nextHelpNeeded", "NEJ")
                .with("aftercareContinues", "NEJ");
    }

    private static Map<String, Object> heading() {
        return new HashMap<>(Map.of("citizenName", "Anna Eksempel", "trajectoryNo", NO));
    }
}
