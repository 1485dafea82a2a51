package dk.forloeb.clarification;

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

/** What somebody wrote in a clarification; only ever added, the newest of a kind holds. */
@Entity
@Immutable
@Table(name = "clarification_text", schema = "forloeb")
class ClarificationText implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "clarification_id")
    private UUID clarificationId;

    @Enumerated(EnumType.STRING)
    private TextKind kind;

    @Column(name = "text_encrypted")
    private String textEncrypted;

    @Column(name = "written_at")
    private LocalDateTime writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    @Transient
    private boolean fresh = true;

    ClarificationText() {}

    ClarificationText(UUID clarificationId, TextKind kind, String textEncrypted, LocalDateTime now, String by) {
        this.id = UUID.randomUUID();
        this.clarificationId = clarificationId;
        this.kind = kind;
        this.textEncrypted = textEncrypted;
        this.writtenAt = now;
        this.writtenBy = by;
    }

    TextKind kind() {
        return kind;
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
