package dk.forloeb.placement;

import java.time.LocalDate;

/**
 * How long a period of a placement may be, as placement-duration.dmn says.
 *
 * @param maxWeeks 0 when there can be no such period
 * @param reason Danish sentence of the table
 */
public record AllowedPeriod(int maxWeeks, String reason) {

    /** Last day of the longest period that begins on this day. */
    public LocalDate lastDayFrom(LocalDate firstDay) {
        return firstDay.plusWeeks(maxWeeks).minusDays(1);
    }

    public boolean covers(LocalDate firstDay, LocalDate lastDay) {
        return !lastDay.isAfter(lastDayFrom(firstDay));
    }
}
