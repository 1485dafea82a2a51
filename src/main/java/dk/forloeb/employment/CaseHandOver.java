package dk.forloeb.employment;

import dk.forloeb.platform.CodeSet;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** What was passed on to a citizen's new municipality; only ever added. */
@Entity
@Immutable
@Table(name = "case_hand_over", schema = "forloeb")
class CaseHandOver implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "municipality_code")
    private String municipalityCode;

    @Column(name = "handed_over_on")
    private LocalDate handedOverOn;

    @Column(name = "by_law")
    private String byLaw;

    @Column(name = "by_consent")
    private String byConsent;

    @Column(name = "open_complaints")
    private String openComplaints;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Transient
    private boolean fresh = true;

    CaseHandOver() {}

    CaseHandOver(String trajectoryNo, HandOver handOver, LocalDateTime now, String by) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.municipalityCode = handOver.municipalityCode();
        this.handedOverOn = handOver.on();
        this.byLaw = CodeSet.join(handOver.byLaw());
        this.byConsent = CodeSet.join(handOver.byConsent());
        this.openComplaints = handOver.openComplaints();
        this.recordedAt = now;
        this.recordedBy = by;
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
