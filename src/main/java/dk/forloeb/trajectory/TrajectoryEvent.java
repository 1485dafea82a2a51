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

/** Something that happened in a trajectory; only ever added. Holds a code, never a text. */
@Entity
@Immutable
@Table(name = "trajectory_event", schema = "forloeb")
class TrajectoryEvent implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    private LocalDateTime at;

    @Column(name = "by_user")
    private String byUser;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    private String code;

    @Transient
    private boolean fresh = true;

    TrajectoryEvent() {}

    TrajectoryEvent(String trajectoryNo, LocalDateTime at, String byUser, EventKind kind, String code) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.at = at;
        this.byUser = byUser;
        this.kind = kind;
        this.code = code;
    }

    EventView view() {
        return new EventView(at, byUser, kind, code);
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
