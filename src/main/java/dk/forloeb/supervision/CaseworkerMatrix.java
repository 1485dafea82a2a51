package dk.forloeb.supervision;

import dk.forloeb.trajectory.Phase;
import java.util.List;
import java.util.Map;

/**
 * What the open trajectories come to, by caseworker and phase.
 *
 * @param <C> what is told of those of one caseworker in one phase
 * @param phases those in which there is a trajectory, in the order of a course
 * @param rows everybody who has a trajectory, by the caseworkers' names; those without one last
 * @param all by phase, of everybody together
 * @param total of everybody in all phases
 */
public record CaseworkerMatrix<C>(List<Phase> phases, List<Row<C>> rows, Map<Phase, C> all, C total) {

    /**
     * @param caseworkerId user id; null for those that nobody has yet
     * @param name null for those that nobody has yet
     */
    public record Row<C>(String caseworkerId, String name, Map<Phase, C> cells, C total) {}
}
