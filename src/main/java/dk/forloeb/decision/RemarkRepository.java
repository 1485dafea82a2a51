package dk.forloeb.decision;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RemarkRepository extends JpaRepository<DecisionRemark, UUID> {

    Optional<DecisionRemark> findFirstByDecisionIdOrderByMadeAtDesc(UUID decisionId);
}
