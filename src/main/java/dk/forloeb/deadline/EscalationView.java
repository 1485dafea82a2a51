package dk.forloeb.deadline;

import java.time.LocalDate;

/**
 * Who is told when a deadline comes near or has passed.
 *
 * @param remindDays working days before the date on which whoever has the task is reminded; null when nobody is
 * @param escalateDays working days after the date on which the team leader is told; null when nobody is
 * @param ruleName where the process owner finds the rule: table, row and version
 * @param remindedOn null when nobody has been reminded of the present date
 * @param escalatedOn null when the present date has not gone to the team leader
 */
public record EscalationView(
        Integer remindDays, Integer escalateDays, String ruleName, LocalDate remindedOn, LocalDate escalatedOn) {}
