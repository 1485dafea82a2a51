package dk.forloeb.health;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When a time with the physician may be agreed outside the calendar.
 *
 * @param opensAt first start
 * @param closesAt last start
 * @param latest last day within the deadline; a later one takes a reason
 */
public record SlotLimits(LocalTime opensAt, LocalTime closesAt, LocalDate latest) {

    /** Whether the physician receives anybody at this time of day. */
    public boolean isWithinHours(LocalDateTime start) {
        LocalTime time = start.toLocalTime();
        return !time.isBefore(opensAt) && !time.isAfter(closesAt);
    }

    /** Whether the citizen would wait longer than the deadline. */
    public boolean isLate(LocalDateTime start) {
        return start.toLocalDate().isAfter(latest);
    }
}
