package dk.forloeb.coordination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** An administration's answer to a request, or how it was followed up; only ever added, so that none is lost. */
@Entity
@Immutable
@Table(name = "coordination_entry", schema = "forloeb")
class CoordinationEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @Column(name = "entry_on")
    private LocalDate entryOn;

    @Column(name = "joint_meeting")
    private boolean jointMeeting;

    private boolean late;

    @Column(name = "text_encrypted")
    private String textEncrypted;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String fingerprint;

    @Transient
    private boolean fresh = true;

    CoordinationEntry() {}

    /**
     * @param textEncrypted encrypted already
     * @param fingerprint by which the same answer is known again
     */
    CoordinationEntry(
            UUID requestId,
            AnswerReport report,
            boolean late,
            String textEncrypted,
            String fingerprint,
            LocalDateTime now,
            String by) {
        this.id = UUID.randomUUID();
        this.requestId = requestId;
        this.kind = report.kind();
        this.entryOn = report.on();
        this.jointMeeting = report.jointMeeting();
        this.late = late;
        this.textEncrypted = textEncrypted;
        this.fingerprint = fingerprint;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    UUID requestId() {
        return requestId;
    }

    EntryView view(UnaryOperator<String> open) {
        return new EntryView(kind, entryOn, jointMeeting, late, open.apply(textEncrypted));
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
