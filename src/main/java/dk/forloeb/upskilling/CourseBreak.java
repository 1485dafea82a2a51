package dk.forloeb.upskilling;

import java.time.LocalDate;

/**
 * That a citizen has left a course.
 *
 * @param on last day of attendance, or the day of the news when the course had not begun
 */
public record CourseBreak(InterruptReason reason, LocalDate on) {}
