package dk.forloeb.screening;

import dk.forloeb.trajectory.OrgUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The seats of one unit, as a row to lock: whoever holds the lock may count and claim. */
@Entity
@Table(name = "seat_pool", schema = "forloeb")
class SeatPool {

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "org_unit")
    private OrgUnit orgUnit;

    @Version
    private int version;

    SeatPool() {}
}
