package dk.forloeb.supervision;

import java.time.LocalDateTime;

/**
 * A course through a process that has ended.
 *
 * @param number of the trajectory; null where the process belongs to none
 * @param version null when the version has been deleted
 * @param ending Danish label of the end that was reached; null when it was stopped on its way
 */
public record FinishedCourse(
        String instanceId, String number, Integer version, LocalDateTime started, LocalDateTime ended, String ending) {}
