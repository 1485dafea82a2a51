package dk.forloeb.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.platform.MovableClock;
import dk.forloeb.trajectory.ConsentChanged;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.NoteVisibility;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class HealthServiceTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDateTime SLOT = LocalDateTime.of(2026, 3, 5, 10, 0);

    private static final HealthFindings FINDINGS = new HealthFindings(
            "Nedsat hørelse på højre øre.",
            List.of("H90"),
            Severity.LET,
            Severity.INGEN,
            "Ved, hvordan høreapparatet søges.",
            Set.of(FurtherNeed.EGEN_LAEGE));

    private final HealthReferralRepository referrals = mock(HealthReferralRepository.class);
    private final HealthReviewRepository reviews = mock(HealthReviewRepository.class);
    private final PhysicianSlots slots = mock(PhysicianSlots.class);
    private final HealthReviewProgress progress = mock(HealthReviewProgress.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final ConsentService consents = mock(ConsentService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final LetterService letters = mock(LetterService.class);
    private final FieldCipher cipher = mock(FieldCipher.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final AccessLog accessLog = mock(AccessLog.class);
    private final Clock clock =
            Clock.fixed(TODAY.atTime(9, 0).atZone(MovableClock.COPENHAGEN).toInstant(), MovableClock.COPENHAGEN);
    private final HealthService health = new HealthService(
            referrals,
            reviews,
            slots,
            progress,
            trajectories,
            consents,
            proposals,
            letters,
            cipher,
            HealthExample.POLICY,
            user,
            clock);
    private final HealthReviewService physician =
            new HealthReviewService(referrals, reviews, health, trajectories, cipher, accessLog, user, clock);

    private final HealthReferral referral = HealthReferralTest.aReferral(ReferralUrgency.HASTER);

    @BeforeEach
    void record() {
        when(referrals.findFirstByTrajectoryNoOrderByReferredAtDesc(NO)).thenReturn(Optional.of(referral));
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(consents.isValid(NO, ConsentPurpose.LAEGE_PAA_JOBCENTER)).thenReturn(true);
        when(cipher.encrypt(anyString())).thenAnswer(call -> "#" + call.getArgument(0));
        when(cipher.decrypt(anyString()))
                .thenAnswer(call -> call.<String>getArgument(0).substring(1));
        when(user.id()).thenReturn("laege");
        when(user.roles()).thenReturn(Set.of("physician"));
    }

    @Test
    void refersWithAnEncryptedQuestionAndLetsTheEarlierReferralGiveWay() {
        health.refer(
                NO, new NewReferral("Hvad kan borgeren løfte?", ReferralUrgency.NORMAL, InterpreterNeed.VIDEO, "so"));

        var saved = ArgumentCaptor.forClass(HealthReferral.class);
        verify(referrals).save(saved.capture());
        assertThat(saved.getValue().questionEncrypted()).isEqualTo("#Hvad kan borgeren løfte?");
        assertThat(saved.getValue().view().language()).isEqualTo("so");
        assertThat(referral.isOpen()).isFalse();
        verify(slots).release(NO);
        verify(trajectories).record(NO, EventKind.LAEGE_HENVIST, "NORMAL");
    }

    @Test
    void writesTheOfferToTheCitizenInEachRound() {
        health.sendOffer(NO);

        verify(letters).write(new LetterOrder(NO, LetterKind.L05, "TILBUD-2026-03-02", Map.of()));
    }

    @Test
    void booksOnceHoweverOftenTheJobRuns() {
        when(slots.bookFirst(OrgUnit.CENTER_NORD, true, NO)).thenReturn(Optional.of(SLOT));

        assertThat(health.bookSlot(NO)).contains(SLOT);
        assertThat(health.bookSlot(NO)).contains(SLOT);
        verify(slots, times(1)).bookFirst(any(), eq(true), anyString());
        verify(trajectories).record(NO, EventKind.LAEGE_TID, "2026-03-05");
    }

    @Test
    void booksAnExtraSlot() {
        when(slots.latestDay()).thenReturn(SLOT.toLocalDate());

        health.bookExtraSlot(NO, SLOT, null);

        verify(slots).bookExtra(OrgUnit.CENTER_NORD, SLOT, NO);
        assertThat(health.referral(NO).slotAt()).isEqualTo(SLOT);
    }

    @Test
    void keepsWhyASlotIsLate() {
        when(slots.latestDay()).thenReturn(SLOT.toLocalDate().minusDays(1));

        assertThatIllegalStateException().isThrownBy(() -> health.bookExtraSlot(NO, SLOT, null));
        health.bookExtraSlot(NO, SLOT, "Lægen holder ferie i to uger.");

        verify(trajectories).note(NO, NoteKind.HELBRED, NoteVisibility.SUNDHED, "Lægen holder ferie i to uger.");
    }

    @Test
    void offersASecondSlotButNoThird() {
        referral.book(SLOT);
        assertThat(health.registerMissedSlot(NO)).isEqualTo(new HealthService.MissedSlot(1, true));
        assertThat(health.registerMissedSlot(NO)).isEqualTo(new HealthService.MissedSlot(1, true));
        referral.book(SLOT);
        assertThat(health.registerMissedSlot(NO)).isEqualTo(new HealthService.MissedSlot(2, false));
        verify(trajectories, times(2)).record(NO, EventKind.LAEGE_UDEBLEVET, null);
    }

    @Test
    void offersNoSlotWithoutConsent() {
        withdrawn();

        assertThat(health.mayHaveNewSlot(NO)).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> health.decide(NO, new HealthDecision(HealthRoute.NY_TID, null, null, "Vil gerne.")));
    }

    @Test
    void asksTheTableWithTheCodesOfTheReview() {
        reviewed(HealthConclusion.BEHANDLING_FOERST);

        Map<String, Object> inputs = proposedInputs("PAUSE", 28);

        assertThat(inputs)
                .containsEntry("conclusion", "BEHANDLING_FOERST")
                .containsEntry("workBand", "UAFKLARET")
                .containsEntry("benefitMonths36", 12)
                .containsEntry("attended", true)
                .containsEntry("missedSlots", 0)
                .hasSize(5);
        assertThat(health.referral(NO).proposedFollowUp()).isEqualTo(TODAY.plusDays(28));
    }

    @Test
    void asksTheTableAboutACitizenWhoNeverCame() {
        referral.book(SLOT);
        referral.miss();

        assertThat(proposedInputs("SAGSBEHANDLER", 7))
                .containsEntry("conclusion", null)
                .containsEntry("attended", false)
                .containsEntry("missedSlots", 1);
    }

    @Test
    void pausesTheTrajectoryAndResumesIt() {
        reviewed(HealthConclusion.BEHANDLING_FOERST);

        health.decide(NO, new HealthDecision(HealthRoute.PAUSE, TODAY.plusDays(28), null, "Vil gerne i behandling."));

        verify(proposals).decide(NO, HealthService.ROUTING, "PAUSE", null);
        verify(trajectories).pause(NO);
        verify(trajectories).note(NO, NoteKind.HELBRED, NoteVisibility.SUNDHED, "Vil gerne i behandling.");
        verify(trajectories).record(NO, EventKind.HELBRED_VEJ, "PAUSE");

        health.resume(NO);
        verify(trajectories, never()).resume(NO);
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory()
                        .being(TrajectoryStatus.PAUSE)
                        .view());
        health.resume(NO);
        verify(trajectories).resume(NO);
    }

    @Test
    void refusesAPauseOutOfLimits() {
        assertThat(health.isPauseWithinLimit(null)).isFalse();
        assertThat(health.isPauseWithinLimit(TODAY)).isFalse();
        assertThat(health.isPauseWithinLimit(TODAY.plusDays(90))).isTrue();
        assertThat(health.isPauseWithinLimit(TODAY.plusDays(91))).isFalse();
        reviewed(HealthConclusion.BEHANDLING_FOERST);
        assertThatIllegalStateException()
                .isThrownBy(() -> health.decide(NO, new HealthDecision(HealthRoute.PAUSE, TODAY, null, "Nu.")));
    }

    @Test
    void keepsFindingsEncryptedAndSharesTheRest() {
        HealthReview review = reviewed(HealthConclusion.KLAR_MED_HENSYN);

        List<String> stored = new ArrayList<>();
        review.findings(encrypted -> {
            stored.add(encrypted);
            return cipher.decrypt(encrypted);
        });
        assertThat(stored).hasSize(6).allSatisfy(text -> assertThat(text).startsWith("#"));
        assertThat(physician.findings(NO)).contains(FINDINGS);
        assertThat(health.shared(NO)).hasValueSatisfying(shared -> {
            assertThat(shared.conclusion()).isEqualTo(HealthConclusion.KLAR_MED_HENSYN);
            assertThat(shared.accommodations()).containsExactly(Accommodation.PAUSER);
            assertThat(shared.sharedSummary()).isEqualTo("Kan arbejde med pauser.");
        });
        verify(accessLog).record(AccessLog.Action.WRITE, NO, "health:review");
        verify(accessLog).record(AccessLog.Action.READ, NO, "health:review");
        verify(trajectories).record(NO, EventKind.LAEGE_GENNEMGANG, null);
    }

    @Test
    void turnsEverybodyElseAwayAndLogsIt() {
        when(user.roles()).thenReturn(Set.of("caseworker", "team-leader"));

        assertThatExceptionOfType(HealthAccessDeniedException.class).isThrownBy(() -> physician.findings(NO));
        assertThatExceptionOfType(HealthAccessDeniedException.class).isThrownBy(() -> physician.question(NO));
        assertThatExceptionOfType(HealthAccessDeniedException.class)
                .isThrownBy(() -> physician.review(NO, FINDINGS, shared(HealthConclusion.KLAR)));
        verify(accessLog, times(3)).refused(NO, "health:review");
        verify(reviews, never()).findFirstByTrajectoryNoOrderByReviewedAtDesc(NO);
    }

    @Test
    void keepsTheQuestionFromThePhysicianOnceConsentIsWithdrawn() {
        when(cipher.decrypt("encrypted")).thenReturn("Hvad kan borgeren?");
        assertThat(physician.question(NO)).contains("Hvad kan borgeren?");

        withdrawn();
        assertThat(physician.question(NO)).isEmpty();
    }

    @Test
    void leavesTheRecordAloneWhenAnOverrideHasNoReason() {
        reviewed(HealthConclusion.KLAR);
        org.mockito.Mockito.doThrow(FormRejectedException.of("overrideReason", "Skriv en begrundelse."))
                .when(proposals)
                .decide(NO, HealthService.ROUTING, "AFKLARING", null);

        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(() ->
                        health.decide(NO, new HealthDecision(HealthRoute.AFKLARING, null, null, "Er enig i det.")));
        assertThat(referral.route()).isNull();
    }

    @Test
    void givesSlotsBackWhenTheTrajectoryEnds() {
        referral.book(SLOT);
        health.cancelOpen(NO);
        health.cancelOpen(NO);

        verify(slots, times(1)).release(NO);
        assertThat(referral.isOpen()).isFalse();
    }

    @Test
    void givesTheSlotToOthersAndEndsTheReviewAtOnceWhenTheConsentIsGone() {
        referral.book(SLOT);
        withdrawn();
        when(progress.interrupt(NO)).thenReturn(true, false);

        changed(ConsentPurpose.LAEGE_PAA_JOBCENTER);
        changed(ConsentPurpose.LAEGE_PAA_JOBCENTER);

        verify(slots, times(1)).release(NO);
        verify(trajectories, times(1)).record(NO, EventKind.LAEGE_AFBRUDT, null);
        assertThat(referral.isOpen()).isFalse();
        assertThat(referral.slotAt()).isNull();
    }

    @Test
    void endsAReviewBeforeAnybodyIsReferred() {
        when(referrals.findFirstByTrajectoryNoOrderByReferredAtDesc(NO)).thenReturn(Optional.empty());
        withdrawn();
        when(progress.interrupt(NO)).thenReturn(true);

        changed(ConsentPurpose.LAEGE_PAA_JOBCENTER);

        verify(trajectories).record(NO, EventKind.LAEGE_AFBRUDT, null);
    }

    @Test
    void givesTheSlotToOthersThoughNobodyWaits() {
        referral.book(SLOT);
        withdrawn();

        changed(ConsentPurpose.LAEGE_PAA_JOBCENTER);

        verify(slots).release(NO);
        verify(trajectories).record(NO, EventKind.LAEGE_AFBRUDT, null);
    }

    @Test
    void goesOnWhileTheConsentStandsAndWhenAnotherIsGone() {
        referral.book(SLOT);
        changed(ConsentPurpose.LAEGE_PAA_JOBCENTER);
        withdrawn();
        changed(ConsentPurpose.MENTOR);

        verify(progress, never()).interrupt(NO);
        assertThat(referral.isBooked()).isTrue();
    }

    @Test
    void letsTheCourseGoOnFromATreatmentWhenTheConsentIsGone() {
        reviewed(HealthConclusion.BEHANDLING_FOERST);
        health.decide(NO, new HealthDecision(HealthRoute.PAUSE, TODAY.plusDays(28), null, "Vil gerne i behandling."));
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory()
                        .being(TrajectoryStatus.PAUSE)
                        .view());
        withdrawn();

        changed(ConsentPurpose.LAEGE_PAA_JOBCENTER);

        verify(trajectories).resume(NO);
    }

    @Test
    void tellsNobodyOfAReviewWhoseConsentIsGoneAndKeepsIt() {
        reviewed(HealthConclusion.KLAR_MED_HENSYN);
        withdrawn();

        assertThat(health.shared(NO)).isEmpty();
        assertThat(proposedInputs("SAGSBEHANDLER", 7)).containsEntry("conclusion", null);
        assertThat(physician.findings(NO)).isPresent();
    }

    private void withdrawn() {
        when(consents.isValid(NO, ConsentPurpose.LAEGE_PAA_JOBCENTER)).thenReturn(false);
    }

    private void changed(ConsentPurpose purpose) {
        new HealthConsentListener(health).changed(new ConsentChanged(NO, purpose));
    }

    private HealthReview reviewed(HealthConclusion conclusion) {
        referral.book(SLOT);
        physician.review(NO, FINDINGS, shared(conclusion));
        var saved = ArgumentCaptor.forClass(HealthReview.class);
        verify(reviews).save(saved.capture());
        when(reviews.findFirstByTrajectoryNoOrderByReviewedAtDesc(NO)).thenReturn(Optional.of(saved.getValue()));
        when(reviews.findFirstByReferralIdOrderByReviewedAtDesc(referral.getId()))
                .thenReturn(Optional.of(saved.getValue()));
        return saved.getValue();
    }

    private static HealthAssessment shared(HealthConclusion conclusion) {
        return new HealthAssessment(
                conclusion, Set.of(Accommodation.PAUSER), null, WorkBand.UAFKLARET, "Kan arbejde med pauser.");
    }

    private Map<String, Object> proposedInputs(String route, int followUpDays) {
        health.proposeRoute(NO);
        @SuppressWarnings("unchecked")
        ArgumentCaptor<Map<String, Object>> inputs = ArgumentCaptor.forClass(Map.class);
        @SuppressWarnings("unchecked")
        ArgumentCaptor<Function<Decisions.Outcome, String>> result = ArgumentCaptor.forClass(Function.class);
        verify(proposals).propose(eq(NO), eq(HealthService.ROUTING), inputs.capture(), result.capture());
        var hit = new Decisions.Hit("Rule_01", Map.of("route", route, "followUpDays", followUpDays));
        assertThat(result.getValue().apply(new Decisions.Outcome(HealthService.ROUTING, 1, List.of(hit))))
                .isEqualTo(route);
        return inputs.getValue();
    }
}
