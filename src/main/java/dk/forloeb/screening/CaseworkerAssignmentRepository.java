package dk.forloeb.screening;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseworkerAssignmentRepository extends JpaRepository<CaseworkerAssignment, UUID> {

    List<CaseworkerAssignment> findByTrajectoryNoOrderByAssignedAtDesc(String trajectoryNo);
}
