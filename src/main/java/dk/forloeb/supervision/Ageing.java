package dk.forloeb.supervision;

import dk.forloeb.trajectory.Phase;
import java.util.List;
import java.util.Map;

/**
 * How long the open trajectories have been in their phases, by caseworker.
 *
 * @param phases those in which there is a trajectory, in the order of a course
 * @param rows by the caseworkers' names; those without one last
 * @param all by phase, of everybody together
 * @param total of everybody in all phases
 */
public record Ageing(List<Phase> phases, List<Row> rows, Map<Phase, Cell> all, Cell total) {

    /** More days in a phase than these are counted by themselves. */
    public static final int LONG = 30;

    public static final int VERY_LONG = 90;

    /**
     * @param caseworkerId user id; null for those that nobody has yet
     * @param name null for those that nobody has yet
     */
    public record Row(String caseworkerId, String name, Map<Phase, Cell> cells, Cell total) {}

    /**
     * @param medianDays half have been there no longer; null where there is none
     * @param overLong how many have been there longer than {@link #LONG} days
     * @param overVeryLong the same of {@link #VERY_LONG}
     */
    public record Cell(int count, Long medianDays, int overLong, int overVeryLong) {}
}
