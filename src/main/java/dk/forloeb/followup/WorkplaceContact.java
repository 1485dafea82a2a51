package dk.forloeb.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A contact with the workplace of a citizen (form F-A12); only ever added. */
@Entity
@Table(name = "workplace_contact", schema = "forloeb")
class WorkplaceContact implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    private String contact;

    @Column(name = "held_at")
    private LocalDateTime heldAt;

    @Column(name = "attendance_pct")
    private int attendancePct;

    @Column(name = "ordinary_hours")
    private int ordinaryHours;

    private int performance;

    @Column(name = "culture_fit")
    private int cultureFit;

    @Column(name = "language_fit")
    private int languageFit;

    @Enumerated(EnumType.STRING)
    @Column(name = "employer_intent")
    private EmployerIntent employerIntent;

    private String adjustments;

    @Column(name = "next_contact")
    private LocalDate nextContact;

    @Transient
    private boolean fresh = true;

    WorkplaceContact() {}

    WorkplaceContact(String trajectoryNo, WorkplaceContactReport report) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.contact = report.contact();
        this.heldAt = report.heldAt();
        this.attendancePct = report.attendancePct();
        this.ordinaryHours = report.ordinaryHours();
        this.performance = report.performance();
        this.cultureFit = report.cultureFit();
        this.languageFit = report.languageFit();
        this.employerIntent = report.employerIntent();
        this.adjustments = report.adjustments();
        this.nextContact = report.nextContact();
    }

    WorkplaceContactReport report() {
        return new WorkplaceContactReport(
                contact,
                heldAt,
                attendancePct,
                ordinaryHours,
                performance,
                cultureFit,
                languageFit,
                employerIntent,
                adjustments,
                nextContact);
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
