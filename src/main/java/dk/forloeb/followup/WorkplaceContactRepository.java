package dk.forloeb.followup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkplaceContactRepository extends JpaRepository<WorkplaceContact, UUID> {

    Optional<WorkplaceContact> findFirstByTrajectoryNoOrderByHeldAtDesc(String trajectoryNo);
}
