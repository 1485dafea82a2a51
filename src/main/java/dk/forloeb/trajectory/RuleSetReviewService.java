package dk.forloeb.trajectory;

import dk.forloeb.platform.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A running course keeps the rule set of its referral. When another takes effect, its caseworker is asked once whether the
 * course goes over to it.
 */
@Service
@Transactional
public class RuleSetReviewService {

    private final RuleSetReviewRepository reviews;
    private final TrajectoryRepository trajectories;
    private final TrajectoryService record;
    private final RuleSets ruleSets;
    private final CurrentUser currentUser;
    private final Clock clock;

    RuleSetReviewService(
            RuleSetReviewRepository reviews,
            TrajectoryRepository trajectories,
            TrajectoryService record,
            RuleSets ruleSets,
            CurrentUser currentUser,
            Clock clock) {
        this.reviews = reviews;
        this.trajectories = trajectories;
        this.record = record;
        this.ruleSets = ruleSets;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Running courses that are to be asked about today's rules.
     *
     * @param after number after which they come; empty for the first
     * @param most how many at most
     */
    @Transactional(readOnly = true)
    public List<String> toAsk(String after, int most) {
        return reviews.toAsk(ruleSets.on(LocalDate.now(clock)), Trajectory.SEATED, after, Limit.of(most));
    }

    /**
     * Keeps that a course is asked about today's rules.
     *
     * @param question asks the course; false when nobody waits for it
     * @return whether the course was asked
     * @throws org.springframework.dao.DataIntegrityViolationException when another node asks it in this moment
     */
    public boolean ask(String no, BooleanSupplier question) {
        Trajectory trajectory = trajectories.findById(no).orElseThrow(UnknownTrajectoryException::new);
        String before = trajectory.view().ruleSetId();
        var review = reviews.saveAndFlush(
                new RuleSetReview(no, before, ruleSets.on(LocalDate.now(clock)), LocalDateTime.now(clock)));
        boolean asked = question.getAsBoolean();
        if (!asked) {
            review.skip();
        }
        return asked;
    }

    /**
     * Keeps what the caseworker answers, and why.
     *
     * @throws IllegalStateException when the course is not being asked
     */
    public void choose(String no, RuleSetChoice choice, String reason) {
        String today = ruleSets.on(LocalDate.now(clock));
        reviews.findFirstByTrajectoryNoAndChoiceIsNull(no)
                .orElseThrow(() -> new IllegalStateException("Trajectory %s is not asked about rules.".formatted(no)))
                .choose(choice, today, currentUser.id(), LocalDateTime.now(clock));
        Trajectory trajectory = trajectories.findById(no).orElseThrow(UnknownTrajectoryException::new);
        if (choice == RuleSetChoice.SKIFT) {
            trajectory.follow(today);
        }
        record.note(no, NoteKind.REGELSAET, reason);
        record.record(no, EventKind.REGELSAET, trajectory.view().ruleSetId());
    }
}
