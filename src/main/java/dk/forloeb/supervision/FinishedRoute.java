package dk.forloeb.supervision;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * The way of a finished course through its diagram.
 *
 * @param steps in the order in which they were begun; a step that was begun twice is there twice
 * @param flows ids of the arrows that were followed
 */
public record FinishedRoute(Definition process, FinishedCourse course, List<Step> steps, Set<String> flows) {

    /**
     * @param id id of the element in the diagram
     * @param brokenOff begun, but not completed
     * @param calledInstanceId the course through another process that the step was; null for other steps
     */
    public record Step(
            String id, String name, LocalDateTime from, LocalDateTime to, boolean brokenOff, String calledInstanceId) {}
}
