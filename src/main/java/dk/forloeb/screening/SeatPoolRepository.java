package dk.forloeb.screening;

import dk.forloeb.trajectory.OrgUnit;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface SeatPoolRepository extends Repository<SeatPool, OrgUnit> {

    /** Waits until nobody else claims a seat of this unit; the lock ends with the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SeatPool> findByOrgUnit(OrgUnit orgUnit);
}
