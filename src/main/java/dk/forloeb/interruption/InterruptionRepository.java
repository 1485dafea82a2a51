package dk.forloeb.interruption;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InterruptionRepository extends JpaRepository<Interruption, UUID> {

    Optional<Interruption> findByReportedByAndIdempotencyKey(String reportedBy, String idempotencyKey);

    /** @param consents as stored, so that another consent withdrawn on the same day is news */
    boolean existsByTrajectoryNoAndKindAndHappenedOnAndConsentsAndCaseWithdrawn(
            String trajectoryNo, InterruptionKind kind, LocalDate happenedOn, String consents, boolean caseWithdrawn);

    Optional<Interruption> findFirstByTrajectoryNoAndAnswerOrderByReportedAtDesc(
            String trajectoryNo, InterruptionAnswer answer);

    List<Interruption> findByTrajectoryNoOrderByReportedAt(String trajectoryNo);
}
