package dk.forloeb.placement;

import java.util.Optional;

/** Port: what the citizen's plan says about the work to look for. The module that owns the plan answers. */
public interface PlacementGoals {

    /** Empty when no plan is laid. */
    Optional<PlacementGoal> goalOf(String trajectoryNo);

    /**
     * @param industry Danish name
     * @param hoursPerWeek 0–37
     */
    record PlacementGoal(String jobGoal, String industry, int hoursPerWeek) {}
}
