package dk.forloeb.upskilling;

import dk.forloeb.trajectory.DanishLevel;
import java.time.LocalDate;

/**
 * What is agreed when a course starts.
 *
 * @param plannedLessons lessons in the whole period
 * @param levelBefore Danish at the start
 */
public record CourseStart(
        Provider provider, LocalDate startsOn, LocalDate endsOn, int plannedLessons, DanishLevel levelBefore) {}
