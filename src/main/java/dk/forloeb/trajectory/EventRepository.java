package dk.forloeb.trajectory;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EventRepository extends JpaRepository<TrajectoryEvent, UUID> {

    List<TrajectoryEvent> findByTrajectoryNoOrderByAt(String trajectoryNo);
}
