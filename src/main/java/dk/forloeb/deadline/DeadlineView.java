package dk.forloeb.deadline;

import dk.forloeb.trajectory.DeadlineStart;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A deadline with its explanation.
 *
 * @param taskName Danish label of the task
 * @param ruleName where the process owner finds the rule: table, row and version
 * @param reason the rule in a Danish sentence
 * @param legalBasis null where the deadline is the municipality's own
 * @param days days that the rule gives
 * @param skipped free days with a name that were not counted; weekends apart
 * @param pausedOn first day of the pause that is on, or in which the task was done; null when none is
 * @param closedAt when the task was done or went away
 * @param escalation null on a deadline from before there was such a rule
 */
public record DeadlineView(
        UUID id,
        String trajectoryNo,
        String taskName,
        DeadlineKind kind,
        DeadlineStart start,
        String ruleName,
        String ruleSetId,
        String reason,
        String legalBasis,
        DayUnit unit,
        int days,
        int extendedDays,
        int pausedDays,
        LocalDate dueOn,
        List<FreeDay> skipped,
        DeadlineState state,
        LocalDate pausedOn,
        LocalDateTime createdAt,
        LocalDateTime closedAt,
        EscalationView escalation,
        List<DeadlineChangeView> changes) {

    /** Saturdays and Sundays between start and date. */
    public long weekendDays() {
        return WorkingDays.daysAfter(start.on(), dueOn)
                .filter(WorkingDays::isWeekend)
                .count();
    }
}
