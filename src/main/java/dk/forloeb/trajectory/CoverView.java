package dk.forloeb.trajectory;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A colleague who does the work of a caseworker who is away.
 *
 * @param until the last day
 * @param endedOn the first day on which it no longer applied, when somebody ended it early; else null
 * @param health whether tasks about the citizens' health go along
 * @param allCourses whether it is for all courses, also those that come
 */
public record CoverView(
        UUID id,
        String absentId,
        String coverId,
        LocalDate from,
        LocalDate until,
        LocalDate endedOn,
        boolean health,
        boolean allCourses) {

    public boolean isOver(LocalDate today) {
        return endedOn != null || until.isBefore(today);
    }

    /** Whether it applied that day, or until somebody ended it that day. */
    public boolean applied(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until) && (endedOn == null || !day.isAfter(endedOn));
    }

    /** Whether somebody called it off before its first day. */
    public boolean isCalledOff() {
        return endedOn != null && endedOn.isBefore(from);
    }

    public boolean isRunning(LocalDate today) {
        return !isOver(today) && !from.isAfter(today);
    }
}
