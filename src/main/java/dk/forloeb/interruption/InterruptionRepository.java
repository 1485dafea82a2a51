package dk.forloeb.interruption;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InterruptionRepository extends JpaRepository<Interruption, UUID> {

    Optional<Interruption> findByReportedByAndIdempotencyKey(String reportedBy, String idempotencyKey);

    /**
     * @param consents as stored, so that another consent withdrawn on the same day is news
     * @param effect what the table says now: a change that was only looked at may end the course another day
     */
    boolean existsByTrajectoryNoAndKindAndHappenedOnAndConsentsAndCaseWithdrawnAndEffect(
            String trajectoryNo,
            InterruptionKind kind,
            LocalDate happenedOn,
            String consents,
            boolean caseWithdrawn,
            Effect effect);

    Optional<Interruption> findFirstByTrajectoryNoAndAnswerOrderByReportedAtDesc(
            String trajectoryNo, InterruptionAnswer answer);

    List<Interruption> findByTrajectoryNoOrderByReportedAt(String trajectoryNo);
}
