package dk.forloeb.absence;

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
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A report of absence or recovery as it came in, with the answer that it got; only ever added, so that none is lost. */
@Entity
@Immutable
@Table(name = "absence_report", schema = "forloeb")
class ReceivedReport implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "reported_on")
    private LocalDate reportedOn;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    @Enumerated(EnumType.STRING)
    private AbsenceSource source;

    @Enumerated(EnumType.STRING)
    private ReportAnswer answer;

    @Column(name = "absence_id")
    private UUID absenceId;

    @Column(name = "received_at")
    private LocalDateTime receivedAt;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "request_fingerprint")
    private String requestFingerprint;

    @Transient
    private boolean fresh = true;

    ReceivedReport() {}

    /**
     * @param kind null for a recovery
     * @param call null unless another system called
     */
    ReceivedReport(
            AbsenceReceipt receipt,
            LocalDate reportedOn,
            AbsenceKind kind,
            AbsenceSource source,
            ReportCall call,
            LocalDateTime now,
            String by) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = receipt.trajectoryNo();
        this.reportedOn = reportedOn;
        this.kind = kind;
        this.source = source;
        this.answer = receipt.answer();
        this.absenceId = receipt.absenceId();
        this.receivedAt = now;
        this.receivedBy = by;
        this.idempotencyKey = call == null ? null : call.key();
        this.requestFingerprint = call == null ? null : call.fingerprint();
    }

    boolean was(ReportCall call) {
        return requestFingerprint.equals(call.fingerprint());
    }

    AbsenceReceipt receipt() {
        return new AbsenceReceipt(trajectoryNo, answer, absenceId, true);
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
