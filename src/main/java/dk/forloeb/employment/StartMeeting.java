package dk.forloeb.employment;

import dk.forloeb.citizen.SafeContact;
import dk.forloeb.followup.ContactChannel;
import dk.forloeb.platform.CodeSet;
import dk.forloeb.trajectory.ConsentPurpose;
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
import org.springframework.data.domain.Persistable;

/** The one meeting with which a course begins. */
@Entity
@Table(name = "start_meeting", schema = "forloeb")
class StartMeeting implements Persistable<String> {

    @Id
    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Version
    private int version;

    @Column(name = "held_at")
    private LocalDateTime heldAt;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    @Enumerated(EnumType.STRING)
    private InterpreterUse interpreter;

    private String language;

    @Column(name = "accepts_program")
    private boolean acceptsProgram;

    private String goal;
    private Integer motivation;

    @Enumerated(EnumType.STRING)
    @Column(name = "safe_contact")
    private SafeContact safeContact;

    @Column(name = "consent_purposes")
    private String consentPurposes;

    @Column(name = "held_by")
    private String heldBy;

    @Transient
    private boolean fresh = true;

    StartMeeting() {}

    StartMeeting(String trajectoryNo) {
        this.trajectoryNo = trajectoryNo;
    }

    void report(StartMeetingReport report, String by) {
        this.heldAt = report.heldAt();
        this.channel = report.channel();
        this.interpreter = report.interpreter();
        this.language = report.language();
        this.acceptsProgram = report.acceptsProgram();
        this.goal = report.goal();
        this.motivation = report.motivation();
        this.safeContact = report.safeContact();
        this.consentPurposes = CodeSet.join(report.consentPurposes());
        this.heldBy = by;
    }

    StartMeetingReport view() {
        return new StartMeetingReport(
                heldAt,
                channel,
                interpreter,
                language,
                acceptsProgram,
                goal,
                motivation,
                safeContact,
                CodeSet.split(consentPurposes, ConsentPurpose.class));
    }

    @Override
    public String getId() {
        return trajectoryNo;
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
