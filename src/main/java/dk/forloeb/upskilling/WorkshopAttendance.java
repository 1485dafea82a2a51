package dk.forloeb.upskilling;

import dk.forloeb.trajectory.Industry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A workshop on workplace culture to which a citizen was invited (form F-A9). */
@Entity
@Table(name = "workshop_attendance", schema = "forloeb")
class WorkshopAttendance implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private Industry industry;

    private String hosts;
    private boolean attended;

    @Column(name = "next_on")
    private LocalDate nextOn;

    @Transient
    private boolean fresh = true;

    WorkshopAttendance() {}

    WorkshopAttendance(String trajectoryNo, WorkshopReport report) {
        if (report.attended() && report.nextOn() != null) {
            throw new IllegalArgumentException("Who attended needs no new date.");
        }
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.heldOn = report.heldOn();
        this.industry = report.industry();
        this.hosts = report.hosts();
        this.attended = report.attended();
        this.nextOn = report.nextOn();
    }

    WorkshopReport report() {
        return new WorkshopReport(heldOn, industry, hosts, attended, nextOn);
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
