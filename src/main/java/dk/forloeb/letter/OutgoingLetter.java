package dk.forloeb.letter;

import dk.forloeb.citizen.Cpr;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A letter for those who carry it.
 *
 * @param id idempotency key: the same in every attempt, different for every letter and channel
 * @param title the same for every citizen
 * @param pdf makes the document
 * @param citizen whom it goes to; null when it goes to somebody else, so that no carrier learns whom it is about
 * @param recipient whom it goes to
 * @param email the citizen's; null when none is known or it goes to somebody else
 * @param meetingStartsAt null when the letter is about no meeting
 */
public record OutgoingLetter(
        UUID id,
        LetterKind kind,
        String trajectoryNo,
        String title,
        Supplier<byte[]> pdf,
        Cpr citizen,
        Recipient recipient,
        String email,
        LocalDateTime writtenAt,
        LocalDateTime meetingStartsAt) {}
