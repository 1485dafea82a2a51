package dk.forloeb.supervision;

import dk.forloeb.trajectory.Phase;
import java.util.List;
import java.util.Map;

/**
 * Which trajectories are late, by caseworker and phase.
 *
 * @param phases those in which there is a trajectory, in the order of a course
 * @param rows everybody who has a trajectory, late or not, by the caseworkers' names; those without one last
 * @param all by phase, of everybody together
 * @param total of everybody in all phases
 */
public record Overdue(List<Phase> phases, List<Row> rows, Map<Phase, Cell> all, Cell total) {

    /**
     * @param caseworkerId user id; null for those that nobody has yet
     * @param name null for those that nobody has yet
     */
    public record Row(String caseworkerId, String name, Map<Phase, Cell> cells, Cell total) {}

    /**
     * @param late by any deadline; one that is late by both kinds counts once
     * @param byLaw by one that the law sets
     * @param byTarget by one that the municipality has set itself
     */
    public record Cell(int late, int byLaw, int byTarget) {}
}
