package dk.forloeb.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.trajectory.OrgUnit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class HealthReferralTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final LocalDateTime SLOT = NOW.plusDays(3);

    private final HealthReferral referral = aReferral(ReferralUrgency.NORMAL);

    static HealthReferral aReferral(ReferralUrgency urgency) {
        return new HealthReferral(
                ProcessDriver.TRAJECTORY,
                OrgUnit.CENTER_NORD,
                "encrypted",
                new NewReferral("Hvad kan borgeren arbejde med?", urgency, InterpreterNeed.NEJ, null),
                NOW,
                "sagsbehandler");
    }

    @Test
    void isReviewedInItsSlot() {
        referral.book(SLOT);
        referral.reviewed(HealthConclusion.KLAR);
        referral.decide(HealthRoute.PLAN, null);

        assertThat(referral.isOpen()).isFalse();
        assertThat(referral.route()).isEqualTo(HealthRoute.PLAN);
        assertThat(referral.view().slotsWithoutResult()).isZero();
    }

    @Test
    void countsSlotsThatLedNowhere() {
        referral.book(SLOT);
        referral.miss();
        assertThat(referral.hasSlotsLeft(2)).isTrue();
        referral.book(SLOT.plusDays(7));
        referral.reviewed(HealthConclusion.IKKE_VURDERBAR);

        assertThat(referral.hasSlotsLeft(2)).isFalse();
        assertThat(referral.view().missedSlots()).isEqualTo(1);
        assertThat(referral.view().slotsWithoutResult()).isEqualTo(2);
    }

    @Test
    void comesBackFromAPause() {
        referral.book(SLOT);
        referral.reviewed(HealthConclusion.BEHANDLING_FOERST);
        referral.decide(HealthRoute.PAUSE, LocalDate.of(2026, 4, 1));

        assertThat(referral.isReviewed()).isTrue();
        assertThat(referral.view().proposedFollowUp()).isEqualTo(LocalDate.of(2026, 4, 1));
        referral.decide(HealthRoute.NY_TID, null);
        assertThat(referral.slotAt()).isNull();
        referral.book(SLOT.plusDays(40));
        assertThat(referral.isBooked()).isTrue();
    }

    @Test
    void isOverOnceTheConsentIsGone() {
        referral.book(SLOT);
        referral.interrupt();

        assertThat(referral.isOpen()).isFalse();
        assertThat(referral.view().slotAt()).isNull();
        assertThatIllegalStateException().isThrownBy(() -> referral.book(SLOT)).withMessageContaining("AFBRUDT");
        assertThatIllegalStateException().isThrownBy(() -> referral.reviewed(HealthConclusion.KLAR));
        assertThatIllegalStateException().isThrownBy(referral::interrupt);
        referral.decide(HealthRoute.PLAN, null);
        assertThat(referral.route()).isEqualTo(HealthRoute.PLAN);
    }

    @Test
    void refusesStepsOutOfOrder() {
        assertThatIllegalStateException()
                .isThrownBy(() -> referral.reviewed(HealthConclusion.KLAR))
                .withMessageContaining("HENVIST");
        assertThatIllegalStateException().isThrownBy(referral::miss);
        referral.book(SLOT);
        assertThatIllegalStateException().isThrownBy(() -> referral.book(SLOT)).withMessageContaining("TID_BOOKET");
        assertThatIllegalStateException().isThrownBy(() -> referral.decide(HealthRoute.PLAN, null));
        referral.cancel();
        assertThatIllegalStateException()
                .isThrownBy(() -> referral.decide(HealthRoute.PLAN, null))
                .withMessageContaining("AFSLUTTET");
    }
}
