package dk.forloeb.placement;

import java.time.LocalDate;

/**
 * How long a placement may last in all, as placement-duration.dmn says.
 *
 * @param maxWeeks counted from its first day; 0 when it can't begin or go on
 * @param reason Danish sentence of the table
 */
public record AllowedPeriod(int maxWeeks, String reason) {

    /** Last day of the longest placement that begins on this day. */
    public LocalDate lastDayFrom(LocalDate firstDay) {
        return firstDay.plusWeeks(maxWeeks).minusDays(1);
    }

    public boolean covers(LocalDate firstDay, LocalDate lastDay) {
        return !lastDay.isAfter(lastDayFrom(firstDay));
    }
}
