package dk.forloeb.upskilling;

import dk.forloeb.trajectory.DanishLevel;
import java.time.LocalDate;

/**
 * What the instructor reports when a period of a course is over.
 *
 * @param attendedLessons lessons attended since the course began
 * @param levelAfter Danish at the end; null when the course is extended
 * @param certificate null when the course is extended
 * @param interruptReason null unless broken off
 * @param newEndsOn null unless extended
 * @param extraLessons lessons that an extension adds; 0 otherwise
 */
public record CourseReport(
        int attendedLessons,
        CourseResult result,
        DanishLevel levelAfter,
        Certificate certificate,
        InterruptReason interruptReason,
        LocalDate newEndsOn,
        int extraLessons) {}
