package dk.forloeb.interruption;

import java.time.LocalDate;

/**
 * What a register of persons tells of somebody, who need not be a citizen of ours.
 *
 * @param eventId of the register, by which an event that comes twice is known
 * @param cpr ten digits
 * @param kind what has happened
 * @param municipalityCode of the new municipality, when somebody has moved; null otherwise
 */
public record RegisterEvent(String eventId, String cpr, InterruptionKind kind, LocalDate on, String municipalityCode) {

    /** Keeps the number out of logs and exceptions. */
    @Override
    public String toString() {
        return "RegisterEvent[%s]".formatted(eventId);
    }
}
