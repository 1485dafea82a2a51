package dk.forloeb.upskilling;

import dk.forloeb.trajectory.DanishLevel;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A course as other modules and forms see it. What is agreed at the start is null before.
 *
 * @param attendancePct attended in percent of planned lessons; null before the first report
 * @param brokenOff that the citizen has left, until the result is concluded; null otherwise
 * @param reported what the instructor reported and is not concluded yet or is final; null before
 */
public record CourseView(
        UUID id,
        String trajectoryNo,
        Track track,
        int hoursPerWeek,
        CourseStatus status,
        Provider provider,
        LocalDate startsOn,
        LocalDate endsOn,
        Integer plannedLessons,
        Integer attendedLessons,
        Integer attendancePct,
        DanishLevel levelBefore,
        CourseBreak brokenOff,
        CourseResult reported) {}
