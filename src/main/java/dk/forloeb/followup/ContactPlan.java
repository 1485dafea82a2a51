package dk.forloeb.followup;

import java.time.LocalDate;

/**
 * The next round of contact.
 *
 * @param on day of the contact with the citizen
 * @param workplaceDue whether the workplace is contacted in the same round
 * @param continues whether the trajectory is open, so that there are rounds after this one
 */
public record ContactPlan(LocalDate on, boolean workplaceDue, boolean continues) {}
