package dk.forloeb.absence;

import java.time.LocalDate;

/**
 * The hearing of the citizen before anybody recommends a sanction (partshøring, forvaltningsloven § 19).
 *
 * @param deadline last day for the citizen's reply
 * @param repliedOn null until the citizen has replied
 */
public record Hearing(LocalDate sentOn, LocalDate deadline, AttemptChannel channel, LocalDate repliedOn) {

    /** Whether the citizen has had the chance to speak, so that somebody may recommend. */
    public boolean isOver(LocalDate today) {
        return repliedOn != null || today.isAfter(deadline);
    }
}
