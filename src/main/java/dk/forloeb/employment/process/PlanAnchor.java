package dk.forloeb.employment.process;

import dk.forloeb.trajectory.DeadlineAnchor;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.StartEvent;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The first plan is due some days after competences were clarified, or after what kept it waiting since: the physician's
 * review or a pause for treatment. A later round's plan counts from the day on which its task appears.
 */
@Component
class PlanAnchor implements DeadlineAnchor {

    private static final Map<EventKind, StartEvent> STARTS = Map.of(
            EventKind.KOMPETENCER_AFKLARET, StartEvent.KOMPETENCER,
            EventKind.HELBRED_VEJ, StartEvent.LAEGEGENNEMGANG,
            EventKind.GENOPTAGET, StartEvent.GENOPTAGELSE);

    private static final Set<EventKind> MILESTONES = Stream.concat(
                    STARTS.keySet().stream(), Stream.of(EventKind.PLAN_LAGT))
            .collect(Collectors.toUnmodifiableSet());

    private final TrajectoryService trajectories;

    PlanAnchor(TrajectoryService trajectories) {
        this.trajectories = trajectories;
    }

    @Override
    public Optional<DeadlineStart> anchorOf(String taskId, String trajectoryNo) {
        if (!EmploymentTrajectoryModel.Elements.LAY_PLAN.equals(taskId)) {
            return Optional.empty();
        }
        return trajectories
                .newestEvent(trajectoryNo, MILESTONES)
                .filter(event -> event.kind() != EventKind.PLAN_LAGT)
                .map(event ->
                        new DeadlineStart(STARTS.get(event.kind()), event.at().toLocalDate()));
    }
}
