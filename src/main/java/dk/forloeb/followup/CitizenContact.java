package dk.forloeb.followup;

import dk.forloeb.platform.CodeSet;
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

/** A contact with a citizen (form F-A11); what was reported never changes. */
@Entity
@Table(name = "citizen_contact", schema = "forloeb")
class CitizenContact implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "held_at")
    private LocalDateTime heldAt;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    @Column(name = "attendance_pct")
    private Integer attendancePct;

    private int wellbeing;

    @Column(name = "danish_use")
    private int danishUse;

    private int motivation;
    private String issues;

    @Column(name = "next_contact")
    private LocalDate nextContact;

    @Column(name = "required_contacts")
    private Double requiredContacts;

    @Transient
    private boolean fresh = true;

    CitizenContact() {}

    CitizenContact(String trajectoryNo, CitizenContactReport report) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.heldAt = report.heldAt();
        this.channel = report.channel();
        this.attendancePct = report.attendancePct();
        this.wellbeing = report.wellbeing();
        this.danishUse = report.danishUse();
        this.motivation = report.motivation();
        this.issues = CodeSet.join(report.issues());
        this.nextContact = report.nextContact();
    }

    LocalDate heldOn() {
        return heldAt.toLocalDate();
    }

    /** @param required how many contacts should have been held since the last one; counted once, when the next is planned */
    void count(double required) {
        if (requiredContacts == null) {
            this.requiredContacts = required;
        }
    }

    CitizenContactReport report() {
        return new CitizenContactReport(
                heldAt,
                channel,
                attendancePct,
                wellbeing,
                danishUse,
                motivation,
                CodeSet.split(issues, ContactIssue.class),
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
