package dk.forloeb.employment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanRepository extends JpaRepository<Plan, UUID> {

    int countByTrajectoryNo(String trajectoryNo);

    Optional<Plan> findFirstByTrajectoryNoOrderByRoundDesc(String trajectoryNo);

    @EntityGraph(attributePaths = "items")
    List<Plan> findByTrajectoryNoOrderByRound(String trajectoryNo);
}
