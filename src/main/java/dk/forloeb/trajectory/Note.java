package dk.forloeb.trajectory;

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

/** A note of importance to the case (notatpligt, offentlighedsloven § 13); corrected by a new note, never changed. */
@Entity
@Immutable
@Table(name = "note", schema = "forloeb")
class Note implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    private LocalDateTime at;

    @Column(name = "by_user")
    private String byUser;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    @Enumerated(EnumType.STRING)
    private NoteVisibility visibility;

    private String text;

    @Transient
    private boolean fresh = true;

    Note() {}

    Note(String trajectoryNo, LocalDateTime at, String byUser, NoteKind kind, NoteVisibility visibility, String text) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.at = at;
        this.byUser = byUser;
        this.kind = kind;
        this.visibility = visibility;
        this.text = text;
    }

    NoteView view() {
        return new NoteView(at, byUser, kind, text);
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
