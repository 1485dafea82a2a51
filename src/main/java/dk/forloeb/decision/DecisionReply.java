package dk.forloeb.decision;

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

/** A citizen's reply to a hearing; only ever added, so that none is lost. */
@Entity
@Immutable
@Table(name = "decision_reply", schema = "forloeb")
class DecisionReply implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "replied_on")
    private LocalDate repliedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "reply_form")
    private ReplyForm form;

    private boolean late;

    @Column(name = "text_encrypted")
    private String textEncrypted;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Transient
    private boolean fresh = true;

    DecisionReply() {}

    DecisionReply(UUID decisionId, PartyReply reply, boolean late, String textEncrypted, LocalDateTime now, String by) {
        this.id = UUID.randomUUID();
        this.decisionId = decisionId;
        this.repliedOn = reply.on();
        this.form = reply.form();
        this.late = late;
        this.textEncrypted = textEncrypted;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    String textEncrypted() {
        return textEncrypted;
    }

    ReplyView view(String text) {
        return new ReplyView(repliedOn, form, late, text);
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
