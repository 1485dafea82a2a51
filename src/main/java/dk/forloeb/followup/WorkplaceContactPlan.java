package dk.forloeb.followup;

import java.time.LocalDate;

/**
 * The next contact with the workplace.
 *
 * @param on day of the contact; outside a placement the day on which it is looked at again whether there is one
 * @param due whether there is a workplace to contact
 * @param continues whether the trajectory is open, so that there is contact at all
 */
public record WorkplaceContactPlan(LocalDate on, boolean due, boolean continues) {}
