package dk.forloeb.health;

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

/** A text about a citizen's health in a pension case; only ever added. */
@Entity
@Immutable
@Table(name = "health_file", schema = "health")
class HealthFileEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    private HealthFileKind kind;

    @Column(name = "text_encrypted")
    private String textEncrypted;

    @Column(name = "written_at")
    private LocalDateTime writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    @Transient
    private boolean fresh = true;

    HealthFileEntry() {}

    HealthFileEntry(
            UUID caseId, String trajectoryNo, HealthFileKind kind, String textEncrypted, LocalDateTime now, String by) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.trajectoryNo = trajectoryNo;
        this.kind = kind;
        this.textEncrypted = textEncrypted;
        this.writtenAt = now;
        this.writtenBy = by;
    }

    HealthFileKind kind() {
        return kind;
    }

    String textEncrypted() {
        return textEncrypted;
    }

    LocalDateTime writtenAt() {
        return writtenAt;
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
