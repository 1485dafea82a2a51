package dk.forloeb.screening.process;

import dk.forloeb.trajectory.DeadlineAnchor;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The citizen hears within the days of one deadline from the referral on, so both tasks of screening count from there. */
@Component
class ReferralAnchor implements DeadlineAnchor {

    private static final Set<String> TASKS =
            Set.of(ScreeningModel.Elements.DESCRIBE_SITUATION, ScreeningModel.Elements.ASSESS_TARGET_GROUP);

    private final TrajectoryService trajectories;

    ReferralAnchor(TrajectoryService trajectories) {
        this.trajectories = trajectories;
    }

    @Override
    public Optional<DeadlineStart> anchorOf(String taskId, String trajectoryNo) {
        return TASKS.contains(taskId)
                ? Optional.of(new DeadlineStart(
                        StartEvent.HENVISNING,
                        trajectories.trajectory(trajectoryNo).referredOn()))
                : Optional.empty();
    }
}
