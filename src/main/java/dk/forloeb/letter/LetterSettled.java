package dk.forloeb.letter;

import java.time.LocalDateTime;

/**
 * A letter has gone to its recipient, or never will; told in the transaction that notes it. Notices by e-mail are no
 * letters.
 *
 * @param occasion what it was written for
 * @param delivered false when it was stopped, since the citizen is dead
 */
public record LetterSettled(
        String trajectoryNo, LetterKind kind, String occasion, Channel channel, boolean delivered, LocalDateTime at) {

    static LetterSettled of(LetterDelivery delivery, LocalDateTime at) {
        Letter letter = delivery.letter();
        return new LetterSettled(
                letter.trajectoryNo(),
                letter.kind(),
                letter.occasion(),
                delivery.channel(),
                delivery.status() != DeliveryStatus.STOPPET,
                at);
    }
}
