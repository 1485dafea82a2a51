package dk.forloeb.upskilling;

import dk.forloeb.trajectory.Industry;
import java.time.LocalDate;

/**
 * How a workshop went for one citizen.
 *
 * @param hosts who from the industry took part as speakers
 * @param nextOn new date for a citizen who did not attend; null when there is none
 */
public record WorkshopReport(LocalDate heldOn, Industry industry, String hosts, boolean attended, LocalDate nextOn) {}
