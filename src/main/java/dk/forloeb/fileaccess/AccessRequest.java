package dk.forloeb.fileaccess;

import dk.forloeb.platform.CodeSet;
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
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Persistable;

/** A citizen's request to see the files or the data of a trajectory, and what it was answered with. */
@Entity
@Table(name = "access_request", schema = "forloeb")
class AccessRequest implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    private AccessKind kind;

    @Enumerated(EnumType.STRING)
    private AccessStatus status;

    /** Unique while it waits for its answer, so that two clicks make one request. */
    @Column(name = "open_key")
    private String openKey;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private AccessChannel channel;

    @Column(name = "registered_at")
    private LocalDateTime registeredAt;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "documents_encrypted")
    private String documents;

    @Column(name = "exemption_bases")
    private String bases;

    @Column(name = "exemption_reason_encrypted")
    private String exemptionReason;

    @Column(name = "answered_at")
    private LocalDateTime answeredAt;

    @Column(name = "answered_by")
    private String answeredBy;

    @Transient
    private boolean fresh = true;

    AccessRequest() {}

    AccessRequest(AccessReport report, String by, LocalDateTime now) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = report.trajectoryNo();
        this.kind = report.kind();
        this.status = AccessStatus.MODTAGET;
        this.openKey = openKey(trajectoryNo, kind);
        this.receivedOn = report.receivedOn();
        this.channel = report.channel();
        this.registeredAt = now;
        this.registeredBy = by;
    }

    /** What the one open request of a kind is found by. */
    static String openKey(String trajectoryNo, AccessKind kind) {
        return trajectoryNo + ":" + kind;
    }

    /** @param seal encrypts what a person wrote */
    void answer(AccessAnswer answer, String by, LocalDateTime now, UnaryOperator<String> seal) {
        if (status != AccessStatus.MODTAGET) {
            throw new IllegalStateException("Request %s is answered already.".formatted(id));
        }
        if (!answer.bases().stream().allMatch(basis -> basis.limits(kind))) {
            throw new IllegalStateException("Request %s is limited by a rule of another right.".formatted(id));
        }
        this.documents = seal.apply(answer.documents());
        this.bases = CodeSet.join(answer.bases());
        this.exemptionReason = answer.leavesSomethingOut() ? seal.apply(answer.exemptionReason()) : null;
        this.answeredAt = now;
        this.answeredBy = by;
        this.openKey = null;
        this.status = AccessStatus.BESVARET;
    }

    /** @param open decrypts */
    AccessAnswer answer(UnaryOperator<String> open) {
        return new AccessAnswer(
                open.apply(documents),
                CodeSet.split(bases, ExemptionBasis.class),
                exemptionReason == null ? null : open.apply(exemptionReason));
    }

    AccessRequestView view() {
        return new AccessRequestView(id, trajectoryNo, kind, status, receivedOn, channel, answeredBy);
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
