package dk.forloeb.letter;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A mailing as people see it.
 *
 * @param expected how many citizens it reached when it was made
 * @param settledBy user id of the second person, who approved or refused it; null before that
 * @param written letters written so far
 * @param failed letters that could not be written
 */
public record MailingView(
        UUID id,
        MailingDraft draft,
        MailingStatus status,
        String madeBy,
        LocalDateTime madeAt,
        int expected,
        String settledBy,
        LocalDateTime settledAt,
        int written,
        int failed) {

    /** How much is done, in percent of what was expected. */
    public int progress() {
        return status == MailingStatus.SENDT || expected == 0 ? 100 : Math.min(99, 100 * (written + failed) / expected);
    }
}
