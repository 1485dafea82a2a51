package dk.forloeb.health.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.HealthService.MissedSlot;
import dk.forloeb.health.process.HealthReviewModel.Elements;
import dk.forloeb.health.process.HealthReviewModel.Messages;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthReviewProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private static final LocalDateTime SLOT = LocalDateTime.of(2026, 3, 3, 10, 0);

    private final HealthService health = mock(HealthService.class);
    private final ProcessDriver process = new ProcessDriver(COVERAGE, "health/" + HealthReviewModel.PROCESS_ID)
            .with("checkHealthConsentDelegate", new CheckHealthConsentDelegate(health))
            .with("sendOfferDelegate", new SendOfferDelegate(health))
            .with("bookSlotDelegate", new BookSlotDelegate(health))
            .with("registerMissedSlotDelegate", new RegisterMissedSlotDelegate(health))
            .with("proposeHealthRouteDelegate", new ProposeHealthRouteDelegate(health))
            .with("resumeTrajectoryDelegate", new ResumeTrajectoryDelegate(health));

    @BeforeEach
    void consentAndFreeSlot() {
        when(health.hasConsent(ProcessDriver.TRAJECTORY)).thenReturn(true);
        when(health.bookSlot(anyString())).thenReturn(Optional.of(SLOT));
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void goesOnToThePlanWithoutConsent() {
        when(health.hasConsent(ProcessDriver.TRAJECTORY)).thenReturn(false);

        start().endedBy(Elements.NO_CONSENT);
        verify(health, never()).sendOffer(ProcessDriver.TRAJECTORY);
        assertThat(process.variable("healthRoute")).isEqualTo("PLAN");
    }

    @Test
    void goesOnToThePlanWhenTheCitizenSaysNo() {
        start().complete(Elements.REFER_TO_PHYSICIAN, Map.of("physicianWanted", false))
                .endedBy(Elements.REVIEW_DECLINED);
        assertThat(process.variable("healthRoute")).isEqualTo("PLAN");
    }

    @Test
    void reviewsTheCitizenAndLetsTheCaseworkerDecide() {
        referred().complete(Elements.REVIEW_HEALTH, Map.of("attended", true, "healthConclusion", "KLAR"));
        verify(health).sendOffer(ProcessDriver.TRAJECTORY);
        assertThat(process.variable("slotAt")).isEqualTo(EngineDate.at(SLOT));

        process.complete(Elements.DECIDE_AFTER_HEALTH_REVIEW, Map.of("healthRoute", "PLAN"))
                .endedBy(Elements.HEALTH_CLARIFIED);
        verify(health).proposeRoute(ProcessDriver.TRAJECTORY);
    }

    @Test
    void letsTheTeamLeaderFindASlotWhenThereIsNone() {
        when(health.bookSlot(ProcessDriver.TRAJECTORY)).thenReturn(Optional.empty());

        referred()
                .complete(Elements.FIND_SLOT, Map.of("slotBooked", true, "slotAt", EngineDate.at(SLOT)))
                .waitsAt(Elements.REVIEW_HEALTH);
    }

    @Test
    void offersOneMoreSlotWhenTheCitizenDoesNotCome() {
        when(health.registerMissedSlot(ProcessDriver.TRAJECTORY))
                .thenReturn(new MissedSlot(1, true), new MissedSlot(2, false));

        referred()
                .complete(Elements.REVIEW_HEALTH, Map.of("attended", false))
                .waitsAt(Elements.REVIEW_HEALTH)
                .complete(Elements.REVIEW_HEALTH, Map.of("attended", false))
                .complete(Elements.DECIDE_AFTER_HEALTH_REVIEW, Map.of("healthRoute", "PLAN"))
                .endedBy(Elements.MISSED_AGAIN);
        assertThat(process.variable("missedSlots")).isEqualTo(2);
        verify(health, times(2)).bookSlot(ProcessDriver.TRAJECTORY);
    }

    @Test
    void booksANewSlotWhenThePhysicianCouldNotJudge() {
        referred()
                .complete(Elements.REVIEW_HEALTH, Map.of("attended", true, "healthConclusion", "IKKE_VURDERBAR"))
                .complete(Elements.DECIDE_AFTER_HEALTH_REVIEW, Map.of("healthRoute", "NY_TID"))
                .waitsAt(Elements.REVIEW_HEALTH);
        verify(health, times(2)).bookSlot(ProcessDriver.TRAJECTORY);
    }

    @Test
    void proposesAgainWhenAPauseIsOver() {
        referred()
                .complete(Elements.REVIEW_HEALTH, Map.of("attended", true, "healthConclusion", "BEHANDLING_FOERST"))
                .complete(
                        Elements.DECIDE_AFTER_HEALTH_REVIEW,
                        Map.of(
                                "healthRoute",
                                "PAUSE",
                                "healthFollowUpAt",
                                EngineDate.startOf(LocalDate.of(2026, 4, 1))))
                .fireTimer(Elements.FOLLOW_UP_REACHED)
                .waitsAt(Elements.DECIDE_AFTER_HEALTH_REVIEW);

        verify(health).resume(ProcessDriver.TRAJECTORY);
        verify(health, times(2)).proposeRoute(ProcessDriver.TRAJECTORY);
    }

    @Test
    void endsAtOnceBeforeThePhysicianWhenTheConsentIsGone() {
        start().receive(Messages.CONSENT_GONE).endedBy(Elements.REVIEW_INTERRUPTED);
    }

    @Test
    void endsAtOnceAtThePhysicianWhenTheConsentIsGone() {
        referred()
                .waitsAt(Elements.REVIEW_HEALTH)
                .receive(Messages.CONSENT_GONE)
                .endedBy(Elements.REVIEW_INTERRUPTED);
        verify(health, never()).proposeRoute(ProcessDriver.TRAJECTORY);
    }

    @Test
    void endsAtOnceInAPauseWhenTheConsentIsGone() {
        referred()
                .complete(Elements.REVIEW_HEALTH, Map.of("attended", true, "healthConclusion", "BEHANDLING_FOERST"))
                .complete(
                        Elements.DECIDE_AFTER_HEALTH_REVIEW,
                        Map.of(
                                "healthRoute",
                                "PAUSE",
                                "healthFollowUpAt",
                                EngineDate.startOf(LocalDate.of(2026, 4, 1))))
                .receive(Messages.CONSENT_GONE)
                .endedBy(Elements.REVIEW_INTERRUPTED);
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler", "orgUnit", "CENTER_NORD"));
    }

    private ProcessDriver referred() {
        return start().complete(Elements.REFER_TO_PHYSICIAN, Map.of("physicianWanted", true));
    }
}
