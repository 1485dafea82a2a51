package dk.forloeb.competence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProgressionRepository extends JpaRepository<ProgressionMeasurement, UUID> {

    List<ProgressionMeasurement> findByTrajectoryNoOrderByMeasuredOn(String trajectoryNo);
}
