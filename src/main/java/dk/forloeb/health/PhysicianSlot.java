package dk.forloeb.health;

import dk.forloeb.trajectory.OrgUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A time at which the physician is at a job centre; two people can't book the same one. */
@Entity
@Table(name = "physician_slot", schema = "health")
class PhysicianSlot implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "starts_at")
    private LocalDateTime startsAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "org_unit")
    private OrgUnit orgUnit;

    @Column(name = "booked_by")
    private String bookedBy;

    @Transient
    private boolean fresh = true;

    PhysicianSlot() {}

    PhysicianSlot(OrgUnit orgUnit, LocalDateTime startsAt) {
        this.id = UUID.randomUUID();
        this.orgUnit = orgUnit;
        this.startsAt = startsAt;
    }

    void book(String trajectoryNo) {
        if (bookedBy != null) {
            throw new IllegalStateException("Slot %s at %s is booked already.".formatted(startsAt, orgUnit));
        }
        this.bookedBy = trajectoryNo;
    }

    void release() {
        this.bookedBy = null;
    }

    boolean isFree() {
        return bookedBy == null;
    }

    LocalDateTime startsAt() {
        return startsAt;
    }

    OrgUnit orgUnit() {
        return orgUnit;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void stored() {
        this.fresh = false;
    }
}
