package dk.forloeb.health.process;

import dk.forloeb.health.HealthService;
import dk.forloeb.trajectory.DeadlineAnchor;
import java.time.LocalDate;
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
    public Optional<LocalDate> anchorOf(String taskId, String trajectoryNo) {
        return HealthReviewModel.Elements.REVIEW_HEALTH.equals(taskId)
                ? Optional.ofNullable(health.referral(trajectoryNo).slotAt()).map(slot -> slot.toLocalDate())
                : Optional.empty();
    }
}
