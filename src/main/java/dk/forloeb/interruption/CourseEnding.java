package dk.forloeb.interruption;

import dk.forloeb.trajectory.Outcome;
import java.time.LocalDate;

/**
 * How something that has happened ends a course.
 *
 * @param outcome null when the course keeps the one that it has
 * @param talk whether the caseworker closes the course with the citizen
 * @param caseWithdrawn whether the citizen gave up a case about flexjob or pension with it
 */
public record CourseEnding(
        InterruptionKind kind, LocalDate on, Outcome outcome, boolean talk, PassOn passOn, boolean caseWithdrawn) {}
