package dk.forloeb.mentoring;

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
import org.springframework.data.domain.Persistable;

/** What a mentor wrote about a meeting with the citizen; only ever added. */
@Entity
@Table(name = "mentor_log", schema = "forloeb")
class MentorLog implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "grant_id")
    private UUID grantId;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private Integer minutes;

    @Enumerated(EnumType.STRING)
    private MentorActivity activity;

    private Integer progress;
    private boolean concern;
    private String text;

    @Column(name = "written_at")
    private LocalDateTime writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    @Transient
    private boolean fresh = true;

    MentorLog() {}

    MentorLog(UUID grantId, MentorLogEntry entry, LocalDateTime now, String by) {
        if (entry.concern() && entry.text() == null) {
            throw new IllegalStateException("A mentor's concern needs a text.");
        }
        this.id = UUID.randomUUID();
        this.grantId = grantId;
        this.heldOn = entry.date();
        this.minutes = entry.minutes();
        this.activity = entry.activity();
        this.progress = entry.progress();
        this.concern = entry.concern();
        this.text = entry.text();
        this.writtenAt = now;
        this.writtenBy = by;
    }

    MentorLogEntry view() {
        return new MentorLogEntry(heldOn, minutes, activity, progress, concern, text);
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
