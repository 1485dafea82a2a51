package dk.forloeb.decision;

import dk.forloeb.trajectory.EventKind;
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

/** Why somebody took a step with a decision; only ever added. */
@Entity
@Immutable
@Table(name = "decision_remark", schema = "forloeb")
class DecisionRemark implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Enumerated(EnumType.STRING)
    private EventKind step;

    @Column(name = "text_encrypted")
    private String textEncrypted;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    @Column(name = "made_by")
    private String madeBy;

    @Transient
    private boolean fresh = true;

    DecisionRemark() {}

    DecisionRemark(UUID decisionId, EventKind step, String textEncrypted, LocalDateTime now, String by) {
        this.id = UUID.randomUUID();
        this.decisionId = decisionId;
        this.step = step;
        this.textEncrypted = textEncrypted;
        this.madeAt = now;
        this.madeBy = by;
    }

    EventKind step() {
        return step;
    }

    String textEncrypted() {
        return textEncrypted;
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
