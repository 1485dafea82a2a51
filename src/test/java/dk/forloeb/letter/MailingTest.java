package dk.forloeb.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A mailing guards itself: nobody lets go what they made, and what is over stays as it is. */
class MailingTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 10, 9, 0);

    private final Mailing mailing = new Mailing(
            UUID.randomUUID(),
            new MailingDraft("Nye åbningstider", "Vi har åbent til 16.", null, null),
            3,
            "maker",
            NOW);

    @Test
    void letsAnotherPersonThanTheMakerLetItGo() {
        refused(() -> mailing.approve("maker", NOW), "Du har selv lavet udsendelsen");
        assertThat(mailing.isRunning()).isFalse();

        mailing.approve("second", NOW);

        assertThat(mailing.isRunning()).isTrue();
        refused(() -> mailing.approve("third", NOW), "venter ikke på godkendelse");
        refused(() -> mailing.refuse("third", NOW), "venter ikke på godkendelse");
        assertThat(mailing.view().settledBy()).isEqualTo("second");
    }

    @Test
    void isRefusedByTheSecondPersonOrTakenBackByTheMaker() {
        refused(() -> mailing.stop("second"), "ikke i gang");
        mailing.refuse("maker", NOW);

        assertThat(mailing.view().status()).isEqualTo(MailingStatus.AFVIST);
        refused(() -> mailing.approve("second", NOW), "venter ikke på godkendelse");
    }

    @Test
    void tellsHowFarItHasCome() {
        mailing.approve("second", NOW);
        mailing.reach("F-2026-000001", true);
        mailing.reach("F-2026-000002", false);

        assertThat(mailing.lastNo()).isEqualTo("F-2026-000002");
        assertThat(mailing.view().written()).isEqualTo(1);
        assertThat(mailing.view().failed()).isEqualTo(1);
        assertThat(mailing.view().progress()).isEqualTo(66);
        mailing.stop("third");
        assertThat(mailing.isRunning()).isFalse();
        mailing.finish();
        assertThat(mailing.view().progress()).isEqualTo(100);
    }

    private static void refused(ThrowingCallable step, String sentence) {
        assertThatThrownBy(step).isInstanceOf(MailingRefusedException.class).hasMessageContaining(sentence);
    }
}
