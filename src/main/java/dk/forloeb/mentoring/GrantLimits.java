package dk.forloeb.mentoring;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much one grant may give.
 *
 * @param maxMonths longest period
 * @param minHoursPerWeek least extent
 * @param maxHoursPerWeek greatest extent
 */
record GrantLimits(int maxMonths, BigDecimal minHoursPerWeek, BigDecimal maxHoursPerWeek) {

    /** A period that one grant may cover: at least a day and at most so many months. */
    boolean allowPeriod(LocalDate from, LocalDate to) {
        return to.isAfter(from) && !to.isAfter(from.plusMonths(maxMonths));
    }

    boolean allowHours(BigDecimal hoursPerWeek) {
        return hoursPerWeek.compareTo(minHoursPerWeek) >= 0 && hoursPerWeek.compareTo(maxHoursPerWeek) <= 0;
    }
}
