package dk.forloeb.clarification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TeamMeetingRepository extends JpaRepository<TeamMeeting, UUID> {

    Optional<TeamMeeting> findFirstByClarificationIdOrderByBookedAtDesc(UUID clarificationId);
}
