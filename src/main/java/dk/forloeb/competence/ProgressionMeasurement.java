package dk.forloeb.competence;

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
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Persistable;

/** The 11 indicators of one trajectory on one day. */
@Entity
@Table(name = "progression_measurement", schema = "forloeb")
class ProgressionMeasurement implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    private MeasurementKind kind;

    @Column(name = "measured_on")
    private LocalDate measuredOn;

    private String scores;

    @Column(name = "own_belief")
    private Integer ownBelief;

    @Column(name = "caseworker_belief")
    private Integer caseworkerBelief;

    @Column(name = "measured_by")
    private String measuredBy;

    @Transient
    private boolean fresh = true;

    ProgressionMeasurement() {}

    ProgressionMeasurement(String trajectoryNo, MeasurementKind kind, LocalDate measuredOn) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.kind = kind;
        this.measuredOn = measuredOn;
    }

    void score(Progression progression, String by) {
        this.scores = Arrays.stream(ProgressionIndicator.values())
                .map(indicator -> String.valueOf(progression.scores().get(indicator)))
                .collect(Collectors.joining());
        this.ownBelief = progression.ownBelief();
        this.caseworkerBelief = progression.caseworkerBelief();
        this.measuredBy = by;
    }

    boolean isOf(MeasurementKind wanted, LocalDate day) {
        return kind == wanted && (kind != MeasurementKind.FOLLOWUP || measuredOn.equals(day));
    }

    MeasurementKind kind() {
        return kind;
    }

    LocalDate measuredOn() {
        return measuredOn;
    }

    int score(ProgressionIndicator indicator) {
        return Character.digit(scores.charAt(indicator.ordinal()), 10);
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
