package dk.forloeb.absence;

import java.time.LocalDateTime;

/**
 * An attempt to reach an absent citizen, and what it brought to light.
 *
 * @param kind kind of the absence as it now seems
 * @param cause whether there is a reasonable cause; null when the citizen was not reached
 * @param documentation null when the citizen was not reached
 */
public record AttemptReport(
        LocalDateTime heldAt,
        AttemptChannel channel,
        boolean reached,
        AbsenceKind kind,
        Cause cause,
        Documentation documentation) {

    public AttemptReport {
        if (reached && (cause == null || documentation == null)) {
            throw new IllegalArgumentException("Whoever was reached was asked for the cause.");
        }
    }
}
