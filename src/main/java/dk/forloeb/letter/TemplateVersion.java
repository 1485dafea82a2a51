package dk.forloeb.letter;

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

/** A letter's text as a process owner stored it; the newest is used, earlier ones show what was sent then. */
@Entity
@Immutable
@Table(name = "letter_template", schema = "forloeb")
class TemplateVersion implements Persistable<UUID> {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Column(name = "version_no")
    private int versionNo;

    private String text;

    @Column(name = "stored_at")
    private LocalDateTime storedAt;

    @Column(name = "stored_by")
    private String storedBy;

    @Transient
    private boolean fresh = true;

    TemplateVersion() {}

    TemplateVersion(LetterTemplate template, LocalDateTime storedAt, String storedBy) {
        this.id = UUID.randomUUID();
        this.kind = template.kind();
        this.versionNo = template.version();
        this.text = template.text();
        this.storedAt = storedAt;
        this.storedBy = storedBy;
    }

    LetterTemplate template() {
        return new LetterTemplate(kind, versionNo, text);
    }

    TemplateView view() {
        return new TemplateView(kind, versionNo, text, storedAt, storedBy);
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
