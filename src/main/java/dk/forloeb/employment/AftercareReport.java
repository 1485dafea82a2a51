package dk.forloeb.employment;

import dk.forloeb.followup.ContactChannel;
import dk.forloeb.followup.ContactIssue;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * What came out of one contact in after-care.
 *
 * @param reached false when the citizen could not be reached; then nothing else is known
 * @param stillInJob whether job or education goes on; null when not reached or when the course ended in neither
 * @param helpNeeded whether the citizen needs more help
 * @param continues false when the citizen wants no more contacts, which is voluntary
 */
public record AftercareReport(
        LocalDateTime heldAt,
        ContactChannel channel,
        boolean reached,
        Boolean stillInJob,
        Set<ContactIssue> issues,
        boolean helpNeeded,
        boolean continues) {

    public AftercareReport {
        issues = Set.copyOf(issues);
        if (!reached && stillInJob != null) {
            throw new IllegalArgumentException("Whether the job goes on is known only when the citizen was reached.");
        }
    }
}
