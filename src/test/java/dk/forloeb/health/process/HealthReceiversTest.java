package dk.forloeb.health.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.citizen.CitizenView;
import dk.forloeb.citizen.CprKind;
import dk.forloeb.citizen.SafeContact;
import dk.forloeb.deadline.UsualCalendar;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.health.Accommodation;
import dk.forloeb.health.FurtherNeed;
import dk.forloeb.health.HealthAccessDeniedException;
import dk.forloeb.health.HealthAssessment;
import dk.forloeb.health.HealthConclusion;
import dk.forloeb.health.HealthDecision;
import dk.forloeb.health.HealthFindings;
import dk.forloeb.health.HealthReferralView;
import dk.forloeb.health.HealthReviewService;
import dk.forloeb.health.HealthRoute;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.InterpreterNeed;
import dk.forloeb.health.NewReferral;
import dk.forloeb.health.ReferralUrgency;
import dk.forloeb.health.Severity;
import dk.forloeb.health.SharedHealth;
import dk.forloeb.health.SlotLimits;
import dk.forloeb.health.WorkBand;
import dk.forloeb.platform.MovableClock;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.StartEvent;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthReceiversTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDateTime SLOT = LocalDateTime.of(2026, 3, 5, 10, 0);
    private static final String REASON = "Borgeren er allerede i behandling og ønsker at begynde.";

    private final HealthService health = mock(HealthService.class);
    private final HealthReviewService reviews = mock(HealthReviewService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final Clock clock =
            Clock.fixed(TODAY.atTime(9, 0).atZone(MovableClock.COPENHAGEN).toInstant(), MovableClock.COPENHAGEN);

    @BeforeEach
    void record() {
        TrajectoryView trajectory = TrajectoryExample.aTrajectory().view();
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
        when(trajectories.citizenOf(trajectory))
                .thenReturn(new CitizenView(
                        UUID.randomUUID(),
                        "010190-****",
                        CprKind.CPR,
                        LocalDate.of(1990, 1, 1),
                        "Sara Prøve",
                        null,
                        null,
                        "so",
                        true,
                        false,
                        SafeContact.SMS));
        when(heading.withCpr(any(TrajectoryView.class)))
                .thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        when(heading.withCpr(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        when(heading.withWholeCpr(anyString(), anyString()))
                .thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        when(health.slotLimits())
                .thenReturn(new SlotLimits(LocalTime.of(8, 0), LocalTime.of(17, 0), LocalDate.of(2026, 3, 23)));
        when(health.hasConsent(NO)).thenReturn(true);
        when(health.mayHaveNewSlot(NO)).thenReturn(true);
        when(health.maxPauseDays()).thenReturn(90);
        when(health.isPauseWithinLimit(LocalDate.of(2026, 3, 30))).thenReturn(true);
        when(health.referral(NO))
                .thenReturn(new HealthReferralView(
                        ReferralUrgency.HASTER, InterpreterNeed.VIDEO, "so", SLOT, 0, 0, LocalDate.of(2026, 3, 30)));
        when(reviews.question(NO)).thenReturn(Optional.of("Hvad kan borgeren løfte?"));
        when(reviews.findings(NO)).thenReturn(Optional.empty());
        propose(HealthRoute.PAUSE);
    }

    @Test
    void refersTheCitizen() {
        FilledForm form = referForm();

        assertThat(form.prefill())
                .containsEntry("interpreter", InterpreterNeed.FREMMOEDE)
                .containsEntry("language", "so");
        assertThat(form.submit().variables()).isEqualTo(Map.of("physicianWanted", true));
        verify(health)
                .refer(
                        NO,
                        new NewReferral(
                                "Hvor meget kan borgeren løfte?", ReferralUrgency.HASTER, InterpreterNeed.VIDEO, "so"));
    }

    @Test
    void takesANoForANo() {
        FilledForm form = form(new ReferToPhysicianReceiver(health, trajectories, heading))
                .with("voluntaryExplained", true)
                .with("physicianWanted", "NEJ");

        assertThat(form.submit().variables()).isEqualTo(Map.of("physicianWanted", false));
        verify(health).decline(NO);
        verify(health, never()).refer(any(), any());
    }

    @Test
    void refersNobodyWithoutConsentOrWithoutSayingThatItIsVoluntary() {
        refused(referForm().with("voluntaryExplained", false), "frivillig");
        when(health.hasConsent(NO)).thenReturn(false);
        refused(referForm(), "Der er ikke længere et gyldigt samtykke");
        verify(health, never()).refer(any(), any());
    }

    @Test
    void booksTheTimeThatTheTeamLeaderFound() {
        FilledForm form = slotForm("2026-03-05T10:00");

        assertThat(form.prefill()).containsEntry("urgency", "Haster").containsEntry("interpreter", "Ja, på video");
        assertThat(form.submit().variables()).isEqualTo(Map.of("slotBooked", true, "slotAt", EngineDate.at(SLOT)));
        verify(health).bookExtraSlot(NO, SLOT, null);
    }

    @Test
    void refusesTimesThatCannotBe() {
        refused(slotForm("2026-03-02T09:00"), "Tiden er gået");
        refused(slotForm("2026-03-07T10:00"), "ikke en arbejdsdag");
        refused(slotForm("2026-03-05T07:45"), "mellem kl. 8.00 og 17.00");
        refused(slotForm("2026-03-05T17:15"), "mellem kl. 8.00 og 17.00");
        when(health.isTaken(NO, SLOT)).thenReturn(true);
        refused(slotForm("2026-03-05T10:00"), "Lægen er optaget");
        verify(health, never()).bookExtraSlot(any(), any(), any());
    }

    @Test
    void takesATimeAfterTheDeadlineOnlyWithAReason() {
        refused(slotForm("2026-03-24T10:00"), "Tiden ligger efter fristen den 23.03.2026.");

        slotForm("2026-03-24T10:00").with("lateReason", REASON).submit();

        verify(health).bookExtraSlot(NO, LocalDateTime.of(2026, 3, 24, 10, 0), REASON);
    }

    @Test
    void takesAReviewAndTellsTheEngineTheConclusionOnly() {
        FilledForm form = reviewForm();

        assertThat(form.prefill())
                .containsEntry("slotAt", "torsdag 5. marts 2026 kl. 10.00")
                .containsEntry("question", "Hvad kan borgeren løfte?")
                .containsEntry("earlierFindings", "Ingen.");
        assertThat(form.submit().variables())
                .isEqualTo(Map.of("attended", true, "healthConclusion", "KLAR_MED_HENSYN"));
        verify(reviews)
                .review(
                        NO,
                        new HealthFindings(
                                "Smerter i lænden efter løft.",
                                List.of("M54", "DF43.1"),
                                Severity.MODERAT,
                                Severity.LET,
                                "Ved, at bevægelse hjælper.",
                                Set.of(FurtherNeed.EGEN_LAEGE)),
                        new HealthAssessment(
                                HealthConclusion.KLAR_MED_HENSYN,
                                Set.of(Accommodation.LOEFT_MAX_KG),
                                10,
                                WorkBand.DELVIS_MED_HENSYN,
                                "Kan arbejde, når løft begrænses til 10 kg."));
    }

    @Test
    void asksNothingMoreWhenTheCitizenDidNotCome() {
        FilledForm form = form(reviewReceiver()).with("attended", "NEJ");

        assertThat(form.submit().variables()).isEqualTo(Map.of("attended", false));
        verify(reviews).demandPhysician(NO);
        verify(reviews, never()).review(any(), any(), any());
    }

    @Test
    void refusesReviewsThatContradictThemselves() {
        refused(reviewForm().with("diagnoses", "hoste"), "ikke en ICD-10-kode");
        refused(
                reviewForm().with("sharedSummary", "Kan lidt trods m54, når løft begrænses."),
                "nævner en diagnosekode");
        refused(
                reviewForm().with("furtherNeed", List.of("INGEN", "EGEN_LAEGE")),
                "»Intet videre behov« kan ikke vælges");
        refused(reviewForm().with("conclusion", "KLAR"), "Der er valgt skånehensyn. Vælg »Klar med skånehensyn«");
        refused(reviewForm().without("maxLiftKg"), "Løft højst");
        refused(reviewForm().without("accommodations"), "»Klar med skånehensyn« kræver mindst ét skånehensyn");
        refused(reviewForm().with("citizenSawSummary", false), "resuméet");
        when(health.hasConsent(NO)).thenReturn(false);
        refused(reviewForm(), "har trukket samtykket tilbage");
        verify(reviews, never()).review(any(), any(), any());
    }

    @Test
    void hidesTheQuestionWhenConsentIsWithdrawn() {
        when(reviews.question(NO)).thenReturn(Optional.empty());
        when(health.referral(NO))
                .thenReturn(
                        new HealthReferralView(ReferralUrgency.HASTER, InterpreterNeed.NEJ, null, null, 0, 0, null));

        assertThat(reviewForm().prefill()).containsEntry("slotAt", "Tiden er aflyst");
        assertThat(reviewForm().prefill().get("question").toString()).contains("trukket samtykket tilbage");
    }

    @Test
    void isClosedToEverybodyButPhysicians() {
        org.mockito.Mockito.doThrow(HealthAccessDeniedException.class)
                .when(reviews)
                .demandPhysician(NO);

        assertThat(reviewReceiver().isConfidential()).isTrue();
        assertThatExceptionOfType(HealthAccessDeniedException.class)
                .isThrownBy(() -> form(reviewReceiver()).with("attended", "NEJ").submit());
    }

    @Test
    void pausesUntilTheFollowUpDate() {
        share();
        FilledForm form = decideForm("PAUSE").with("healthFollowUpAt", "2026-03-30");

        assertThat(form.prefill())
                .containsEntry("conclusion", "Behandling først")
                .containsEntry("workBand", "Uafklaret")
                .containsEntry("accommodations", "Ekstra pauser")
                .containsEntry("sharedSummary", "Skal i behandling først.")
                .containsEntry("proposal", "Pause, mens borgeren er i behandling")
                .containsEntry("proposalRule", "Rule_05")
                .containsEntry("healthFollowUpAt", LocalDate.of(2026, 3, 30));
        assertThat(form.submit().variables())
                .isEqualTo(Map.of(
                        "healthRoute", "PAUSE", "healthFollowUpAt", EngineDate.startOf(LocalDate.of(2026, 3, 30))));
        verify(health)
                .decide(
                        NO,
                        new HealthDecision(
                                HealthRoute.PAUSE, LocalDate.of(2026, 3, 30), null, "Vil gerne i behandling."));
    }

    @Test
    void keepsWhyTheCaseworkerChoseOtherwise() {
        when(health.shared(NO)).thenReturn(Optional.empty());
        FilledForm form = decideForm("PLAN").with("overrideReason", REASON);

        assertThat(form.prefill()).containsEntry("conclusion", "Ikke vurderet");
        assertThat(form.submit().variables()).isEqualTo(Map.of("healthRoute", "PLAN"));
        verify(health).decide(NO, new HealthDecision(HealthRoute.PLAN, null, REASON, "Vil gerne i behandling."));
    }

    @Test
    void refusesRoutesThatCannotBe() {
        share();
        refused(decideForm("PAUSE").with("healthFollowUpAt", "2026-07-30"), "højst 90 dage frem");
        when(health.mayHaveNewSlot(NO)).thenReturn(false);
        refused(decideForm("NY_TID").with("overrideReason", REASON), "kan ikke få flere tider");
        propose(HealthRoute.SAGSBEHANDLER);
        refused(decideForm("PLAN"), "Systemet har intet forslag her");
        verify(health, never()).decide(any(), any());
    }

    @Test
    void countsThePhysiciansDaysFromTheSlot() {
        ReviewAnchor anchor = new ReviewAnchor(health);

        assertThat(anchor.anchorOf("UserTask_ReviewHealth", NO))
                .contains(new DeadlineStart(StartEvent.LAEGETID, SLOT.toLocalDate()));
        assertThat(anchor.anchorOf("UserTask_FindSlot", NO)).isEmpty();
    }

    private void propose(HealthRoute route) {
        when(proposals.latest(NO, HealthService.ROUTING))
                .thenReturn(Optional.of(
                        new Proposed(HealthService.ROUTING, 1, "Rule_05", route.name(), "Behandling kommer først.")));
    }

    private void share() {
        when(health.shared(NO))
                .thenReturn(Optional.of(new SharedHealth(
                        TODAY,
                        HealthConclusion.BEHANDLING_FOERST,
                        Set.of(Accommodation.PAUSER),
                        WorkBand.UAFKLARET,
                        "Skal i behandling først.")));
    }

    private FilledForm referForm() {
        return form(new ReferToPhysicianReceiver(health, trajectories, heading))
                .with("voluntaryExplained", true)
                .with("physicianWanted", "JA")
                .with("question", "Hvor meget kan borgeren løfte?")
                .with("interpreter", "VIDEO")
                .with("language", "so")
                .with("urgency", "HASTER");
    }

    private FilledForm slotForm(String slotAt) {
        return form(new FindSlotReceiver(health, heading, UsualCalendar.calendar(), clock))
                .with("slotAt", slotAt);
    }

    private ReviewHealthReceiver reviewReceiver() {
        return new ReviewHealthReceiver(health, reviews, heading);
    }

    private FilledForm reviewForm() {
        return form(reviewReceiver())
                .with("attended", "JA")
                .with("findings", "Smerter i lænden efter løft.")
                .with("diagnoses", "m54, DF43.1")
                .with("severityPhysical", "MODERAT")
                .with("severityMental", "LET")
                .with("healthMastery", "Ved, at bevægelse hjælper.")
                .with("furtherNeed", List.of("EGEN_LAEGE"))
                .with("workBand", "DELVIS_MED_HENSYN")
                .with("accommodations", List.of("LOEFT_MAX_KG"))
                .with("maxLiftKg", 10)
                .with("sharedSummary", "Kan arbejde, når løft begrænses til 10 kg.")
                .with("citizenSawSummary", true)
                .with("conclusion", "KLAR_MED_HENSYN");
    }

    private FilledForm decideForm(String route) {
        return form(new DecideAfterHealthReviewReceiver(health, proposals, heading))
                .with("healthRoute", route)
                .with("citizenView", "Vil gerne i behandling.");
    }

    private static FilledForm form(FormReceiver receiver) {
        return FilledForm.of("health", receiver, Map.of());
    }

    private static void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
    }
}
