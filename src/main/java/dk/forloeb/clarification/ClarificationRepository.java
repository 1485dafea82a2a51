package dk.forloeb.clarification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClarificationRepository extends JpaRepository<Clarification, UUID> {

    Optional<Clarification> findFirstByTrajectoryNoOrderByOpenedAtDesc(String trajectoryNo);
}
