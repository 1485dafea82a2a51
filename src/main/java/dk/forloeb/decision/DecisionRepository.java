package dk.forloeb.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    int countByTrajectoryNo(String trajectoryNo);

    List<Decision> findByTrajectoryNoOrderByNo(String trajectoryNo);

    Optional<Decision> findByNo(String no);
}
