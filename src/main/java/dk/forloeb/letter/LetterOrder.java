package dk.forloeb.letter;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * A letter that a step of a trajectory wants written.
 *
 * @param occasion what it is written for, without personal data; a trajectory gets one letter of a kind for an occasion
 * @param values of the letter's own fields; those of every letter come from the record
 * @param meetingStartsAt start of the meeting that the letter is about; null when it is about none
 */
public record LetterOrder(
        String trajectoryNo,
        LetterKind kind,
        String occasion,
        Map<LetterField, String> values,
        LocalDateTime meetingStartsAt) {

    public LetterOrder {
        values = Map.copyOf(values);
    }

    /** A letter about no meeting. */
    public LetterOrder(String trajectoryNo, LetterKind kind, String occasion, Map<LetterField, String> values) {
        this(trajectoryNo, kind, occasion, values, null);
    }
}
