package dk.forloeb.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A contact that the citizen did not come to; only ever added. It is no interview in the sense of the law. */
@Entity
@Immutable
@Table(name = "missed_contact", schema = "forloeb")
class MissedContact implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "planned_at")
    private LocalDateTime plannedAt;

    @Column(name = "next_contact")
    private LocalDate nextContact;

    @Transient
    private boolean fresh = true;

    MissedContact() {}

    MissedContact(String trajectoryNo, LocalDateTime plannedAt, LocalDate nextContact) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.plannedAt = plannedAt;
        this.nextContact = nextContact;
    }

    LocalDate plannedOn() {
        return plannedAt.toLocalDate();
    }

    LocalDate nextContact() {
        return nextContact;
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
    void stored() {
        this.fresh = false;
    }
}
