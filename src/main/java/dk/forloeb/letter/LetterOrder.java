package dk.forloeb.letter;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * A letter that a step of a trajectory wants written.
 *
 * @param occasion what it is written for, without personal data; a trajectory gets one letter of a kind for an occasion
 * @param values of the letter's own fields; those of every letter come from the record
 * @param meetingStartsAt start of the meeting that the letter is about; null when it is about none
 * @param recipient of the kind that the letter is for
 */
public record LetterOrder(
        String trajectoryNo,
        LetterKind kind,
        String occasion,
        Map<LetterField, String> values,
        LocalDateTime meetingStartsAt,
        Recipient recipient) {

    public LetterOrder {
        if (recipient.kind() != kind.recipientKind()) {
            throw new IllegalArgumentException("Letter %s is not for a %s.".formatted(kind, recipient.kind()));
        }
        values = Map.copyOf(values);
    }

    /** A letter to the citizen about a meeting. */
    public LetterOrder(
            String trajectoryNo,
            LetterKind kind,
            String occasion,
            Map<LetterField, String> values,
            LocalDateTime meetingStartsAt) {
        this(trajectoryNo, kind, occasion, values, meetingStartsAt, Recipient.CITIZEN);
    }

    /** A letter to the citizen about no meeting. */
    public LetterOrder(String trajectoryNo, LetterKind kind, String occasion, Map<LetterField, String> values) {
        this(trajectoryNo, kind, occasion, values, null, Recipient.CITIZEN);
    }

    /** A letter to somebody else. */
    public LetterOrder(
            String trajectoryNo,
            LetterKind kind,
            String occasion,
            Map<LetterField, String> values,
            Recipient recipient) {
        this(trajectoryNo, kind, occasion, values, null, recipient);
    }
}
