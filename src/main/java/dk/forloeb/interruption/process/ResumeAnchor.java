package dk.forloeb.interruption.process;

import dk.forloeb.trajectory.DeadlineAnchor;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The course is taken up again when its pause ends, not when the pause begins. */
@Component
class ResumeAnchor implements DeadlineAnchor {

    private final TrajectoryService trajectories;

    ResumeAnchor(TrajectoryService trajectories) {
        this.trajectories = trajectories;
    }

    @Override
    public Optional<DeadlineStart> anchorOf(String taskId, String trajectoryNo) {
        return ChangeFollowUpModel.Elements.RESUME_COURSE.equals(taskId)
                ? trajectories.pausedUntil(trajectoryNo).map(day -> new DeadlineStart(StartEvent.PAUSE_SLUT, day))
                : Optional.empty();
    }
}
