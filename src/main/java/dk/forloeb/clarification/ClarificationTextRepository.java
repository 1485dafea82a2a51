package dk.forloeb.clarification;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClarificationTextRepository extends JpaRepository<ClarificationText, UUID> {

    List<ClarificationText> findByClarificationIdOrderByWrittenAt(UUID clarificationId);
}
