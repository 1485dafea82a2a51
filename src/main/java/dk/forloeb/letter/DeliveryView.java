package dk.forloeb.letter;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A letter on its way, without its content.
 *
 * @param title the same for every citizen
 * @param recipientName null for the citizen, and where it is nobody's business
 * @param reason Danish sentence of the table that chose the channel
 * @param failure what went wrong last; null when nothing did
 * @param settledAt when it was sent, handed over or stopped; null before
 */
public record DeliveryView(
        UUID id,
        UUID letterId,
        String trajectoryNo,
        LetterKind kind,
        String title,
        LocalDateTime writtenAt,
        String recipientName,
        Channel channel,
        DeliveryStatus status,
        String reason,
        int attempts,
        LocalDateTime nextAttemptAt,
        LetterFailure failure,
        LocalDateTime settledAt) {

    /** Danish text: who it goes to. */
    public String recipient() {
        String who = kind.recipientKind().label();
        return recipientName == null ? who : "%s: %s".formatted(who, recipientName);
    }
}
