package dk.forloeb.interruption;

import dk.forloeb.platform.CodeSet;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.Outcome;
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

/** A report of a change as it came in, with what the table said and the answer; only ever added, so that none is lost. */
@Entity
@Immutable
@Table(name = "interruption", schema = "forloeb")
class Interruption implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    private InterruptionKind kind;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    @Column(name = "until_day")
    private LocalDate until;

    @Column(name = "weekly_hours")
    private Integer weeklyHours;

    @Column(name = "municipality_code")
    private String municipalityCode;

    private String consents;

    @Column(name = "case_withdrawn")
    private boolean caseWithdrawn;

    @Enumerated(EnumType.STRING)
    private InterruptionSource source;

    @Enumerated(EnumType.STRING)
    private InterruptionAnswer answer;

    @Enumerated(EnumType.STRING)
    private Effect effect;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private boolean talk;

    @Enumerated(EnumType.STRING)
    @Column(name = "pass_on")
    private PassOn passOn;

    @Column(name = "decision_version")
    private int decisionVersion;

    @Column(name = "rule_id")
    private String ruleId;

    private String reason;

    @Column(name = "reported_at")
    private LocalDateTime reportedAt;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "request_fingerprint")
    private String requestFingerprint;

    @Transient
    private boolean fresh = true;

    Interruption() {}

    /** @param call null unless another system called */
    Interruption(
            UUID id,
            InterruptionReport report,
            Ruling ruling,
            InterruptionAnswer answer,
            ReportCall call,
            LocalDateTime now,
            String by) {
        this.id = id;
        this.trajectoryNo = report.trajectoryNo();
        this.kind = report.kind();
        this.happenedOn = report.on();
        this.until = report.until();
        this.weeklyHours = report.weeklyHours();
        this.municipalityCode = report.municipalityCode();
        this.consents = CodeSet.join(report.consents());
        this.caseWithdrawn = report.caseWithdrawn();
        this.source = report.source();
        this.answer = answer;
        this.effect = ruling.effect();
        this.outcome = ruling.outcome();
        this.talk = ruling.talk();
        this.passOn = ruling.passOn();
        this.decisionVersion = ruling.version();
        this.ruleId = ruling.ruleId();
        this.reason = ruling.reason();
        this.reportedAt = now;
        this.reportedBy = by;
        this.idempotencyKey = call == null ? null : call.key();
        this.requestFingerprint = call == null ? null : call.fingerprint();
    }

    boolean was(ReportCall call) {
        return requestFingerprint.equals(call.fingerprint());
    }

    InterruptionReceipt receipt() {
        return new InterruptionReceipt(trajectoryNo, answer, true);
    }

    CourseEnding ending() {
        return new CourseEnding(kind, happenedOn, outcome, talk, passOn, caseWithdrawn);
    }

    InterruptionView view() {
        return new InterruptionView(
                id,
                trajectoryNo,
                kind,
                happenedOn,
                until,
                weeklyHours,
                municipalityCode,
                CodeSet.split(consents, ConsentPurpose.class),
                source,
                answer,
                effect,
                outcome,
                ruleId,
                reason,
                reportedAt,
                reportedBy);
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
