package dk.forloeb.interruption;

import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * A report of a change as other modules and forms see it.
 *
 * @param reason why the table answers so, in the words that users read
 * @param until last day of a pause; null otherwise
 */
public record InterruptionView(
        UUID id,
        String trajectoryNo,
        InterruptionKind kind,
        LocalDate on,
        LocalDate until,
        Integer weeklyHours,
        String municipalityCode,
        Set<ConsentPurpose> consents,
        InterruptionSource source,
        InterruptionAnswer answer,
        Effect effect,
        Outcome outcome,
        String ruleId,
        String reason,
        LocalDateTime reportedAt,
        String reportedBy) {}
