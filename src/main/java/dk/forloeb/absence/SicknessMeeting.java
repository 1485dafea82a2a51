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

/** A conversation or case conference held in a long sickness; only ever added. */
@Entity
@Immutable
@Table(name = "absence_sickness_meeting", schema = "forloeb")
class SicknessMeeting implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "absence_id")
    private UUID absenceId;

    @Enumerated(EnumType.STRING)
    private SicknessStep step;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Transient
    private boolean fresh = true;

    SicknessMeeting() {}

    SicknessMeeting(UUID absenceId, SicknessStep step, LocalDate heldOn, LocalDateTime now, String by) {
        this.id = UUID.randomUUID();
        this.absenceId = absenceId;
        this.step = step;
        this.heldOn = heldOn;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    /** Whether it counts as one of the meetings that a long sickness asks for. */
    boolean isOfLongSickness() {
        return step != SicknessStep.OPFOELGNING;
    }

    LocalDate heldOn() {
        return heldOn;
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
