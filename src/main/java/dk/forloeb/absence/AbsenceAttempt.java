package dk.forloeb.absence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** An attempt to reach an absent citizen; only ever added. */
@Entity
@Immutable
@Table(name = "absence_attempt", schema = "forloeb")
class AbsenceAttempt implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "absence_id")
    private UUID absenceId;

    @Column(name = "attempt_no")
    private int attemptNo;

    @Column(name = "held_at")
    private LocalDateTime heldAt;

    @Enumerated(EnumType.STRING)
    private AttemptChannel channel;

    private boolean reached;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Transient
    private boolean fresh = true;

    AbsenceAttempt() {}

    AbsenceAttempt(UUID absenceId, int attemptNo, AttemptReport report, LocalDateTime now, String by) {
        this.id = UUID.randomUUID();
        this.absenceId = absenceId;
        this.attemptNo = attemptNo;
        this.heldAt = report.heldAt();
        this.channel = report.channel();
        this.reached = report.reached();
        this.recordedAt = now;
        this.recordedBy = by;
    }

    AttemptView view() {
        return new AttemptView(attemptNo, heldAt, channel, reached);
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
