package dk.forloeb.health;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The physician's own store. Nobody but a physician reads or writes it, and every look leaves a line in the access log
 * (GDPR art. 9 and 32).
 */
@Service
@Transactional
public class HealthReviewService {

    private static final String SOURCE = "health:review";

    private final HealthReferralRepository referrals;
    private final HealthReviewRepository reviews;
    private final HealthService health;
    private final TrajectoryService trajectories;
    private final FieldCipher cipher;
    private final AccessLog accessLog;
    private final CurrentUser currentUser;
    private final Clock clock;

    HealthReviewService(
            HealthReferralRepository referrals,
            HealthReviewRepository reviews,
            HealthService health,
            TrajectoryService trajectories,
            FieldCipher cipher,
            AccessLog accessLog,
            CurrentUser currentUser,
            Clock clock) {
        this.referrals = referrals;
        this.reviews = reviews;
        this.health = health;
        this.trajectories = trajectories;
        this.cipher = cipher;
        this.accessLog = accessLog;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * What the caseworker asks; empty when the citizen has withdrawn the consent, because then it is shared no more.
     *
     * @throws HealthAccessDeniedException when the current user is no physician
     */
    public Optional<String> question(String no) {
        demandPhysician(no);
        accessLog.record(AccessLog.Action.READ, no, SOURCE);
        return health.hasConsent(no) ? Optional.of(cipher.decrypt(referral(no).questionEncrypted())) : Optional.empty();
    }

    /**
     * What a physician found last time.
     *
     * @throws HealthAccessDeniedException when the current user is no physician
     */
    public Optional<HealthFindings> findings(String no) {
        demandPhysician(no);
        Optional<HealthReview> newest = reviews.findFirstByTrajectoryNoOrderByReviewedAtDesc(no);
        newest.ifPresent(review -> accessLog.record(AccessLog.Action.READ, no, SOURCE));
        return newest.map(review -> review.findings(cipher::decrypt));
    }

    /**
     * Keeps a review.
     *
     * @throws HealthAccessDeniedException when the current user is no physician
     */
    public void review(String no, HealthFindings findings, HealthAssessment shared) {
        demandPhysician(no);
        HealthReferral referral = referral(no);
        referral.reviewed(shared.conclusion());
        reviews.save(new HealthReview(
                referral, findings, shared, cipher::encrypt, LocalDateTime.now(clock), currentUser.id()));
        accessLog.record(AccessLog.Action.WRITE, no, SOURCE);
        trajectories.record(no, EventKind.LAEGE_GENNEMGANG, null);
    }

    /**
     * Guards the form before the citizen's absence is noted on it.
     *
     * @throws HealthAccessDeniedException when the current user is no physician
     */
    public void demandPhysician(String no) {
        if (!currentUser.roles().contains(Role.PHYSICIAN.key())) {
            accessLog.refused(no, SOURCE);
            throw new HealthAccessDeniedException();
        }
    }

    private HealthReferral referral(String no) {
        return referrals
                .findFirstByTrajectoryNoOrderByReferredAtDesc(no)
                .orElseThrow(() -> new IllegalStateException("Trajectory %s has no health referral.".formatted(no)));
    }
}
