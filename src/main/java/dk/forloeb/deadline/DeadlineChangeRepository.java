package dk.forloeb.deadline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineChangeRepository extends JpaRepository<DeadlineChange, UUID> {

    List<DeadlineChange> findByDeadlineIdInOrderByAt(Collection<UUID> deadlines);
}
