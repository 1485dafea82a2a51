package dk.forloeb.trajectory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EventRepository extends JpaRepository<TrajectoryEvent, UUID> {

    Optional<TrajectoryEvent> findFirstByTrajectoryNoAndKindInOrderByAtDesc(
            String trajectoryNo, Collection<EventKind> kinds);

    List<TrajectoryEvent> findByTrajectoryNoOrderByAt(String trajectoryNo);
}
