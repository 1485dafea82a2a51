package dk.forloeb.health;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HealthReviewRepository extends JpaRepository<HealthReview, UUID> {

    Optional<HealthReview> findFirstByTrajectoryNoOrderByReviewedAtDesc(String trajectoryNo);

    @Query("select min(r.reviewedAt) from HealthReview r where r.trajectoryNo = :no")
    Optional<LocalDateTime> firstReviewedAt(String no);

    Optional<HealthReview> findFirstByReferralIdOrderByReviewedAtDesc(UUID referralId);
}
