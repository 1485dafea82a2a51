package dk.forloeb.coordination.process;

import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.coordination.process.HolisticCoordinationModel.Elements;
import dk.forloeb.trajectory.DeadlineAnchor;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An answer is waited for until the day that the administration got; follow-up counts from what is to be done first. */
@Component
class CoordinationAnchor implements DeadlineAnchor {

    private final CoordinationService coordinations;

    CoordinationAnchor(CoordinationService coordinations) {
        this.coordinations = coordinations;
    }

    @Override
    public Optional<DeadlineStart> anchorOf(String taskId, String trajectoryNo) {
        return switch (taskId) {
            case Elements.RECORD_ANSWER ->
                coordinations.answerBy(trajectoryNo).map(day -> new DeadlineStart(StartEvent.SVARFRIST, day));
            case Elements.FOLLOW_UP_ANSWER ->
                coordinations.nextAction(trajectoryNo).map(day -> new DeadlineStart(StartEvent.AFTALE, day));
            default -> Optional.empty();
        };
    }
}
