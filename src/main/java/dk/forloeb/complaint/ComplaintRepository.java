package dk.forloeb.complaint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ComplaintRepository extends JpaRepository<Complaint, UUID> {

    int countByDecisionId(UUID decisionId);

    Optional<Complaint> findFirstByDecisionIdAndStatusNot(UUID decisionId, ComplaintStatus status);

    List<Complaint> findByTrajectoryNoOrderByRegisteredAt(String trajectoryNo);

    Optional<Complaint> findFirstByTrajectoryNoAndStatusOrderByReceiptSentAtDesc(
            String trajectoryNo, ComplaintStatus status);
}
