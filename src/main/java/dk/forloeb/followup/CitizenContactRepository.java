package dk.forloeb.followup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CitizenContactRepository extends JpaRepository<CitizenContact, UUID> {

    Optional<CitizenContact> findFirstByTrajectoryNoOrderByHeldAtDesc(String trajectoryNo);
}
