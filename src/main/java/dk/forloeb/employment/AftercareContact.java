package dk.forloeb.employment;

import dk.forloeb.followup.ContactChannel;
import dk.forloeb.followup.ContactIssue;
import dk.forloeb.platform.CodeSet;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** One contact in after-care, counted from 1. */
@Entity
@Table(name = "aftercare_contact", schema = "forloeb")
class AftercareContact implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "contact_no")
    private int contactNo;

    @Column(name = "held_at")
    private LocalDateTime heldAt;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    private boolean reached;

    @Column(name = "still_in_job")
    private Boolean stillInJob;

    private String issues;

    @Column(name = "help_needed")
    private boolean helpNeeded;

    private boolean continues;

    @Column(name = "held_by")
    private String heldBy;

    @Transient
    private boolean fresh = true;

    AftercareContact() {}

    AftercareContact(String trajectoryNo, int contactNo, AftercareReport report, String heldBy) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.contactNo = contactNo;
        this.heldAt = report.heldAt();
        this.channel = report.channel();
        this.reached = report.reached();
        this.stillInJob = report.stillInJob();
        this.issues = CodeSet.join(report.issues());
        this.helpNeeded = report.helpNeeded();
        this.continues = report.continues();
        this.heldBy = heldBy;
    }

    AftercareReport view() {
        return new AftercareReport(
                heldAt, channel, reached, stillInJob, CodeSet.split(issues, ContactIssue.class), helpNeeded, continues);
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
