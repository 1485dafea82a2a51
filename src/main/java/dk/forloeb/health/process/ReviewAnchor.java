package dk.forloeb.health.process;

import dk.forloeb.health.HealthService;
import dk.forloeb.trajectory.DeadlineAnchor;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The physician's task is taken up on the day of the slot, and its days count from there. */
@Component
class ReviewAnchor implements DeadlineAnchor {

    private final HealthService health;

    ReviewAnchor(HealthService health) {
        this.health = health;
    }

    @Override
    public Optional<DeadlineStart> anchorOf(String taskId, String trajectoryNo) {
        return HealthReviewModel.Elements.REVIEW_HEALTH.equals(taskId)
                ? Optional.ofNullable(health.referral(trajectoryNo).slotAt())
                        .map(slot -> new DeadlineStart(StartEvent.LAEGETID, slot.toLocalDate()))
                : Optional.empty();
    }
}
