package dk.forloeb.decision;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReplyRepository extends JpaRepository<DecisionReply, UUID> {

    List<DecisionReply> findByDecisionIdOrderByRecordedAt(UUID decisionId);
}
