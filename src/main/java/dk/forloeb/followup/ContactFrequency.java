package dk.forloeb.followup;

/**
 * The longest time between contacts in the citizen's present situation.
 *
 * @param citizenDays days between contacts with the citizen, the law's floor included
 * @param workplaceDays days between contacts with the workplace; 0 when none are due
 * @param reason Danish sentence of the table
 */
public record ContactFrequency(int citizenDays, int workplaceDays, String reason) {}
