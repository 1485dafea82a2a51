package dk.forloeb.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/** A letter as it was written to or about a citizen (offentlighedsloven § 15); its text never changes. */
@Entity
@Immutable
@Table(name = "letter", schema = "forloeb")
class Letter implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Column(name = "template_version")
    private int templateVersion;

    private String occasion;
    private String title;

    @Column(name = "html_encrypted")
    private String htmlEncrypted;

    @Embedded
    private StoredRecipient recipient;

    @Column(name = "meeting_starts_at")
    private LocalDateTime meetingStartsAt;

    @Column(name = "written_at")
    private LocalDateTime writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    @Transient
    private boolean fresh = true;

    Letter() {}

    Letter(
            LetterOrder order,
            LetterTemplate template,
            String htmlEncrypted,
            StoredRecipient recipient,
            LocalDateTime writtenAt,
            String writtenBy) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = order.trajectoryNo();
        this.kind = order.kind();
        this.occasion = order.occasion();
        this.templateVersion = template.version();
        this.title = template.title();
        this.htmlEncrypted = htmlEncrypted;
        this.recipient = recipient;
        this.meetingStartsAt = order.meetingStartsAt();
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
    }

    String trajectoryNo() {
        return trajectoryNo;
    }

    LetterKind kind() {
        return kind;
    }

    String occasion() {
        return occasion;
    }

    int templateVersion() {
        return templateVersion;
    }

    String title() {
        return title;
    }

    String htmlEncrypted() {
        return htmlEncrypted;
    }

    /** Null for the citizen. */
    StoredRecipient recipient() {
        return recipient;
    }

    LocalDateTime meetingStartsAt() {
        return meetingStartsAt;
    }

    LocalDateTime writtenAt() {
        return writtenAt;
    }

    String writtenBy() {
        return writtenBy;
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
