package dk.forloeb.employment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NextStepRepository extends JpaRepository<NextStepChoice, UUID> {

    Optional<NextStepChoice> findFirstByTrajectoryNoOrderByChosenAtDesc(String trajectoryNo);
}
