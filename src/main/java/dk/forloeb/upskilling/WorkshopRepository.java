package dk.forloeb.upskilling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkshopRepository extends JpaRepository<WorkshopAttendance, UUID> {

    Optional<WorkshopAttendance> findFirstByTrajectoryNoOrderByHeldOnDesc(String trajectoryNo);
}
