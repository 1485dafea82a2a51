package dk.forloeb.health;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HealthReviewRepository extends JpaRepository<HealthReview, UUID> {

    Optional<HealthReview> findFirstByTrajectoryNoOrderByReviewedAtDesc(String trajectoryNo);

    Optional<HealthReview> findFirstByReferralIdOrderByReviewedAtDesc(UUID referralId);
}
