package dk.forloeb.health;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Persistable;

/**
 * A certificate that a doctor is asked for. It guards itself, and the table's constraints say so again: the physician at
 * the job centre never writes it, whatever a form says.
 */
@Entity
@Table(name = "certificate", schema = "health")
class Certificate implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "certificate_form")
    private CertificateForm form;

    @Enumerated(EnumType.STRING)
    private CertificateBasis basis;

    @Column(name = "basis_reason_encrypted")
    private String basisReason;

    @Column(name = "doctor_encrypted")
    private String doctor;

    @Column(name = "question_encrypted")
    private String question;

    @Enumerated(EnumType.STRING)
    private CertificateStatus status;

    @Column(name = "requested_at")
    private LocalDateTime requestedAt;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "remind_on")
    private LocalDate remindOn;

    @Column(name = "must_answer")
    private boolean mustAnswer;

    @Column(name = "sent_at")
    private LocalDateTime sentAt;

    @Column(name = "reminded_at")
    private LocalDateTime remindedAt;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private CertificateIssuer issuer;

    @Column(name = "document_ref_encrypted")
    private String documentRef;

    private BigDecimal cost;

    @Transient
    private boolean fresh = true;

    Certificate() {}

    /** @param seal encrypts what touches the citizen's health */
    Certificate(
            String trajectoryNo,
            CertificateRequest request,
            CertificateTerm term,
            String by,
            LocalDateTime now,
            UnaryOperator<String> seal) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        require(!request.lacksReason(), "nobody says why no consent is asked for");
        this.form = request.form();
        this.basis = request.basis();
        this.basisReason = request.basisReason() == null ? null : seal.apply(request.basisReason());
        this.doctor = seal.apply(request.doctor());
        this.question = seal.apply(request.question());
        this.status = CertificateStatus.ANMODET;
        this.requestedAt = now;
        this.requestedBy = by;
        this.dueOn = now.toLocalDate().plusDays(term.dueDays());
        this.remindOn = now.toLocalDate().plusDays(term.remindDays());
        this.mustAnswer = term.mustAnswer();
    }

    /** @return false when it has been sent already, or is wanted no more */
    boolean send(LocalDateTime now) {
        boolean wanted = isOpen() && sentAt == null;
        if (wanted) {
            this.sentAt = now;
        }
        return wanted;
    }

    /** @return false when the doctor has been reminded already, or has answered */
    boolean remind(LocalDateTime now) {
        boolean wanted = isOpen() && remindedAt == null;
        if (wanted) {
            this.remindedAt = now;
        }
        return wanted;
    }

    void receive(CertificateReceipt receipt, UnaryOperator<String> seal) {
        require(isOpen(), "it is not waited for");
        require(receipt.issuer().mayCertify(), "the physician at the job centre can't write it");
        require(!receipt.receivedOn().isBefore(requestedAt.toLocalDate()), "it came before it was asked for");
        this.receivedOn = receipt.receivedOn();
        this.issuer = receipt.issuer();
        this.documentRef = seal.apply(receipt.documentRef());
        this.cost = receipt.cost();
        this.status = CertificateStatus.MODTAGET;
    }

    /** The doctor can't write it. */
    void decline() {
        require(isOpen(), "it is not waited for");
        this.status = CertificateStatus.AFVIST;
    }

    /** The course has ended before it came. */
    void lapse() {
        if (isOpen()) {
            this.status = CertificateStatus.BORTFALDET;
        }
    }

    boolean isOpen() {
        return status == CertificateStatus.ANMODET;
    }

    CertificateView view() {
        return new CertificateView(form, status, requestedAt.toLocalDate(), dueOn, remindOn, mustAnswer, receivedOn);
    }

    CertificateBasis basis() {
        return basis;
    }

    String doctor() {
        return doctor;
    }

    String question() {
        return question;
    }

    private void require(boolean allowed, String reason) {
        if (!allowed) {
            throw new CertificateRefusedException(trajectoryNo, reason);
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
