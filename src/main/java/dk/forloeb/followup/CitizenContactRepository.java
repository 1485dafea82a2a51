package dk.forloeb.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CitizenContactRepository extends JpaRepository<CitizenContact, UUID> {

    List<CitizenContact> findByTrajectoryNoOrderByHeldAtDesc(String trajectoryNo);
}
