package dk.forloeb.decision;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dk.forloeb.letter.Channel;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterSettled;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From which day a decision counts as delivered. */
class DecisionDeliveryTest {

    private static final UUID ID = new UUID(7, 7);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final DecisionService decisions = mock(DecisionService.class);
    private final DecisionProgress progress = mock(DecisionProgress.class);
    private final DecisionDelivery delivery =
            new DecisionDelivery(decisions, progress, new DecisionProperties(14, 7, 5));

    @Test
    void countsDigitalPostAndHandingOverOnTheSameDay() {
        delivery.on(letter(Channel.DIGITAL_POST, true));

        verify(decisions).settleDelivery(ID, TODAY);
        verify(progress).letterSettled(ID);
    }

    @Test
    void givesTheMailItsTime() {
        delivery.on(letter(Channel.FYSISK, true));

        verify(decisions).settleDelivery(ID, TODAY.plusDays(5));
    }

    @Test
    void knowsOfALetterThatNeverArrives() {
        delivery.on(letter(Channel.DIGITAL_POST, false));

        verify(decisions).settleDelivery(ID, null);
        verify(progress).letterSettled(ID);
    }

    @Test
    void leavesOtherLettersAlone() {
        delivery.on(new LetterSettled(
                "F-2026-000001", LetterKind.L17, "AFSLUTNING", Channel.DIGITAL_POST, true, TODAY.atTime(9, 0)));

        verifyNoInteractions(decisions, progress);
    }

    @Test
    void hasPeriodsThatFitTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecisionProperties(7, 8, 5))
                .withMessageContaining("hearing-least-days");
    }

    private static LetterSettled letter(Channel channel, boolean delivered) {
        return new LetterSettled(
                "F-2026-000001", LetterKind.L06, "AFGOERELSE:" + ID, channel, delivered, TODAY.atTime(9, 0));
    }
}
