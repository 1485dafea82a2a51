package dk.forloeb.employment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PlanRepository extends JpaRepository<Plan, UUID> {

    @Query("select p.contactDays from Plan p where p.trajectoryNo = :trajectoryNo order by p.round desc limit 1")
    Optional<Integer> findContactDays(String trajectoryNo);

    @Query("select p.legalBases from Plan p where p.trajectoryNo = :trajectoryNo order by p.round desc limit 1")
    Optional<String> findLegalBases(String trajectoryNo);

    int countByTrajectoryNo(String trajectoryNo);

    Optional<Plan> findFirstByTrajectoryNoOrderByRoundDesc(String trajectoryNo);

    @EntityGraph(attributePaths = "items")
    List<Plan> findByTrajectoryNoOrderByRound(String trajectoryNo);
}
