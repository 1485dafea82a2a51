package dk.forloeb.followup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MissedContactRepository extends JpaRepository<MissedContact, UUID> {

    Optional<MissedContact> findFirstByTrajectoryNoOrderByPlannedAtDesc(String trajectoryNo);
}
