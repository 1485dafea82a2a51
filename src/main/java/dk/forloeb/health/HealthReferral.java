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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A citizen's way to the physician at the job centre, from the caseworker's question to the route chosen afterwards. */
@Entity
@Table(name = "referral", schema = "health")
class HealthReferral implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "org_unit")
    private OrgUnit orgUnit;

    @Column(name = "question_encrypted")
    private String questionEncrypted;

    @Enumerated(EnumType.STRING)
    private ReferralUrgency urgency;

    @Enumerated(EnumType.STRING)
    private InterpreterNeed interpreter;

    private String language;

    @Column(name = "referred_at")
    private LocalDateTime referredAt;

    @Column(name = "referred_by")
    private String referredBy;

    @Enumerated(EnumType.STRING)
    private HealthReferralStatus status;

    @Column(name = "slot_at")
    private LocalDateTime slotAt;

    @Column(name = "missed_slots")
    private int missedSlots;

    @Column(name = "slots_without_result")
    private int slotsWithoutResult;

    @Column(name = "follow_up_on")
    private LocalDate followUpOn;

    @Enumerated(EnumType.STRING)
    private HealthRoute route;

    @Transient
    private boolean fresh = true;

    HealthReferral() {}

    HealthReferral(
            String trajectoryNo,
            OrgUnit orgUnit,
            String questionEncrypted,
            NewReferral referral,
            LocalDateTime now,
            String by) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.orgUnit = orgUnit;
        this.questionEncrypted = questionEncrypted;
        this.urgency = referral.urgency();
        this.interpreter = referral.interpreter();
        this.language = referral.language();
        this.referredAt = now;
        this.referredBy = by;
        this.status = HealthReferralStatus.HENVIST;
    }

    void book(LocalDateTime start) {
        require(status == HealthReferralStatus.HENVIST, "booking");
        this.status = HealthReferralStatus.TID_BOOKET;
        this.slotAt = start;
    }

    void miss() {
        require(status == HealthReferralStatus.TID_BOOKET, "missed slot");
        this.status = HealthReferralStatus.HENVIST;
        this.slotAt = null;
        this.missedSlots++;
        this.slotsWithoutResult++;
    }

    void reviewed(HealthConclusion conclusion) {
        require(status == HealthReferralStatus.TID_BOOKET, "review");
        this.status = HealthReferralStatus.GENNEMGAAET;
        if (conclusion == HealthConclusion.IKKE_VURDERBAR) {
            this.slotsWithoutResult++;
        }
    }

    void proposeFollowUp(LocalDate on) {
        this.followUpOn = on;
    }

    /**
     * The caseworker's choice. A citizen who missed every slot, or whose consent is gone, has nothing reviewed and can be
     * decided about too.
     */
    void decide(HealthRoute chosen, LocalDate newFollowUpOn) {
        require(status != HealthReferralStatus.TID_BOOKET && status != HealthReferralStatus.AFSLUTTET, "decision");
        this.route = chosen;
        this.followUpOn = newFollowUpOn;
        this.status = switch (chosen) {
            case NY_TID -> HealthReferralStatus.HENVIST;
            case PAUSE -> HealthReferralStatus.PAUSE;
            case PLAN, AFKLARING, SAGSBEHANDLER -> HealthReferralStatus.AFSLUTTET;
        };
        if (chosen == HealthRoute.NY_TID) {
            this.slotAt = null;
        }
    }

    /** The course ended before the physician was through. */
    void cancel() {
        this.status = HealthReferralStatus.AFSLUTTET;
        this.slotAt = null;
    }

    /** The citizen's consent is gone. */
    void interrupt() {
        require(isOpen(), "interruption");
        this.status = HealthReferralStatus.AFBRUDT;
        this.slotAt = null;
    }

    boolean isBooked() {
        return status == HealthReferralStatus.TID_BOOKET;
    }

    boolean isReviewed() {
        return status == HealthReferralStatus.GENNEMGAAET || status == HealthReferralStatus.PAUSE;
    }

    boolean isPaused() {
        return status == HealthReferralStatus.PAUSE;
    }

    boolean isOpen() {
        return status.isOpen();
    }

    boolean isUrgent() {
        return urgency == ReferralUrgency.HASTER;
    }

    boolean hasSlotsLeft(int slotsPerReview) {
        return slotsWithoutResult < slotsPerReview;
    }

    HealthReferralView view() {
        return new HealthReferralView(
                urgency, interpreter, language, slotAt, missedSlots, slotsWithoutResult, followUpOn);
    }

    String trajectoryNo() {
        return trajectoryNo;
    }

    OrgUnit orgUnit() {
        return orgUnit;
    }

    String questionEncrypted() {
        return questionEncrypted;
    }

    LocalDateTime slotAt() {
        return slotAt;
    }

    int slotsWithoutResult() {
        return slotsWithoutResult;
    }

    HealthRoute route() {
        return route;
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

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new IllegalStateException(
                    "Health referral of %s is %s: no %s now.".formatted(trajectoryNo, status, step));
        }
    }
}
