package dk.forloeb.letter;

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

/** The same letter to many citizens. It never changes after it was made; another person than its maker lets it go. */
@Entity
@Table(name = "mailing", schema = "forloeb")
class Mailing implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    private String subject;

    private String text;

    @Enumerated(EnumType.STRING)
    @Column(name = "org_unit")
    private OrgUnit orgUnit;

    @Column(name = "rule_set_id")
    private String ruleSetId;

    @Enumerated(EnumType.STRING)
    private MailingStatus status;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    private int expected;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_at")
    private LocalDateTime settledAt;

    @Column(name = "stopped_by")
    private String stoppedBy;

    /** Number of the last trajectory that was reached; they are taken in order. */
    @Column(name = "last_no")
    private String lastNo = "";

    private int written;

    private int failed;

    @Transient
    private boolean fresh = true;

    Mailing() {}

    Mailing(UUID id, MailingDraft draft, int expected, String by, LocalDateTime now) {
        this.id = id;
        this.subject = draft.subject();
        this.text = draft.text();
        this.orgUnit = draft.orgUnit();
        this.ruleSetId = draft.ruleSetId();
        this.status = MailingStatus.TIL_GODKENDELSE;
        this.expected = expected;
        this.madeBy = by;
        this.madeAt = now;
    }

    /** The second person lets it go. */
    void approve(String by, LocalDateTime now) {
        settle(by, now, MailingStatus.SENDES);
    }

    /** The second person does not; the maker may take it back too. */
    void refuse(String by, LocalDateTime now) {
        require(status == MailingStatus.TIL_GODKENDELSE, "Udsendelsen venter ikke på godkendelse.");
        this.status = MailingStatus.AFVIST;
        this.settledBy = by;
        this.settledAt = now;
    }

    /** Whoever sees a mistake stops the rest. */
    void stop(String by) {
        require(status == MailingStatus.SENDES, "Udsendelsen er ikke i gang og kan ikke stoppes.");
        this.status = MailingStatus.STOPPET;
        this.stoppedBy = by;
    }

    /** @param done whether the citizen has got a letter */
    void reach(String trajectoryNo, boolean done) {
        this.lastNo = trajectoryNo;
        if (done) {
            this.written++;
        } else {
            this.failed++;
        }
    }

    void finish() {
        this.status = MailingStatus.SENDT;
    }

    boolean isRunning() {
        return status == MailingStatus.SENDES;
    }

    MailingDraft draft() {
        return new MailingDraft(subject, text, orgUnit, ruleSetId);
    }

    String lastNo() {
        return lastNo;
    }

    /** What the letters of this mailing are known by, so that nobody gets two. */
    String occasion() {
        return "UDSENDELSE:" + id;
    }

    MailingView view() {
        return new MailingView(id, draft(), status, madeBy, madeAt, expected, settledBy, settledAt, written, failed);
    }

    private void settle(String by, LocalDateTime now, MailingStatus next) {
        require(status == MailingStatus.TIL_GODKENDELSE, "Udsendelsen venter ikke på godkendelse.");
        require(!by.equals(madeBy), "Du har selv lavet udsendelsen. En anden skal godkende den.");
        this.status = next;
        this.settledBy = by;
        this.settledAt = now;
    }

    private static void require(boolean allowed, String danishMessage) {
        if (!allowed) {
            throw new MailingRefusedException(danishMessage);
        }
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
