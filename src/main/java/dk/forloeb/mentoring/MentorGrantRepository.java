package dk.forloeb.mentoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MentorGrantRepository extends JpaRepository<MentorGrant, UUID> {

    Optional<MentorGrant> findFirstByTrajectoryNoAndStatusOrderByFirstDayDesc(
            String trajectoryNo, MentorGrant.Status status);

    List<MentorGrant> findByTrajectoryNoAndStatus(String trajectoryNo, MentorGrant.Status status);
}
