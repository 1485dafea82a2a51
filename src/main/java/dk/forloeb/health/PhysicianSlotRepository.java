package dk.forloeb.health;

import dk.forloeb.trajectory.OrgUnit;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PhysicianSlotRepository extends JpaRepository<PhysicianSlot, UUID> {

    Optional<PhysicianSlot> findFirstByOrgUnitAndBookedByIsNullAndStartsAtBetweenOrderByStartsAt(
            OrgUnit orgUnit, LocalDateTime from, LocalDateTime until);

    Optional<PhysicianSlot> findByOrgUnitAndStartsAt(OrgUnit orgUnit, LocalDateTime startsAt);

    List<PhysicianSlot> findByStartsAtBetween(LocalDateTime from, LocalDateTime until);

    List<PhysicianSlot> findByBookedByAndStartsAtAfter(String trajectoryNo, LocalDateTime now);
}
