package dk.forloeb.mentoring;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MentorLogRepository extends JpaRepository<MentorLog, UUID> {

    List<MentorLog> findByGrantIdOrderByWrittenAt(UUID grantId);
}
