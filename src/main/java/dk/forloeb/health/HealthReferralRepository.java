package dk.forloeb.health;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HealthReferralRepository extends JpaRepository<HealthReferral, UUID> {

    Optional<HealthReferral> findFirstByTrajectoryNoOrderByReferredAtDesc(String trajectoryNo);
}
