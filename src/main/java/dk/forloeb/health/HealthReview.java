package dk.forloeb.health;

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
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Persistable;

/** A physician's review of a citizen. Never changed; a new review follows a new conversation. */
@Entity
@Table(name = "review", schema = "health")
class HealthReview implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "reviewed_at")
    private LocalDateTime reviewedAt;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "findings_encrypted")
    private String findingsEncrypted;

    @Column(name = "diagnoses_encrypted")
    private String diagnosesEncrypted;

    @Column(name = "severity_physical_encrypted")
    private String severityPhysicalEncrypted;

    @Column(name = "severity_mental_encrypted")
    private String severityMentalEncrypted;

    @Column(name = "health_mastery_encrypted")
    private String healthMasteryEncrypted;

    @Column(name = "further_need_encrypted")
    private String furtherNeedEncrypted;

    @Enumerated(EnumType.STRING)
    private HealthConclusion conclusion;

    private String accommodations;

    @Column(name = "max_lift_kg")
    private Integer maxLiftKg;

    @Enumerated(EnumType.STRING)
    @Column(name = "work_band")
    private WorkBand workBand;

    @Column(name = "shared_summary")
    private String sharedSummary;

    @Transient
    private boolean fresh = true;

    HealthReview() {}

    HealthReview(
            HealthReferral referral,
            HealthFindings findings,
            HealthAssessment shared,
            UnaryOperator<String> encrypt,
            LocalDateTime now,
            String by) {
        this.id = UUID.randomUUID();
        this.referralId = referral.getId();
        this.trajectoryNo = referral.trajectoryNo();
        this.reviewedAt = now;
        this.reviewedBy = by;
        this.findingsEncrypted = encrypt.apply(findings.findings());
        this.diagnosesEncrypted = encrypt.apply(String.join(",", findings.diagnoses()));
        this.severityPhysicalEncrypted =
                encrypt.apply(findings.severityPhysical().name());
        this.severityMentalEncrypted = encrypt.apply(findings.severityMental().name());
        this.healthMasteryEncrypted = encrypt.apply(findings.healthMastery());
        this.furtherNeedEncrypted = encrypt.apply(CodeSet.join(findings.furtherNeed()));
        this.conclusion = shared.conclusion();
        this.accommodations = CodeSet.join(shared.accommodations());
        this.maxLiftKg = shared.maxLiftKg();
        this.workBand = shared.workBand();
        this.sharedSummary = shared.sharedSummary();
    }

    SharedHealth shared() {
        return new SharedHealth(
                reviewedAt.toLocalDate(),
                conclusion,
                CodeSet.split(accommodations, Accommodation.class),
                maxLiftKg,
                workBand,
                sharedSummary);
    }

    /** The confidential part; only {@link HealthReviewService} asks for it. */
    HealthFindings findings(UnaryOperator<String> decrypt) {
        String diagnoses = decrypt.apply(diagnosesEncrypted);
        return new HealthFindings(
                decrypt.apply(findingsEncrypted),
                diagnoses.isEmpty() ? java.util.List.of() : java.util.List.of(diagnoses.split(",")),
                Severity.valueOf(decrypt.apply(severityPhysicalEncrypted)),
                Severity.valueOf(decrypt.apply(severityMentalEncrypted)),
                decrypt.apply(healthMasteryEncrypted),
                CodeSet.split(decrypt.apply(furtherNeedEncrypted), FurtherNeed.class));
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
