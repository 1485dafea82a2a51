package dk.forloeb.followup;

import java.time.LocalDate;

/**
 * The next contact with the citizen.
 *
 * @param on day of the contact
 * @param continues whether the trajectory is open, so that there is contact at all
 */
public record ContactPlan(LocalDate on, boolean continues) {}
