package dk.forloeb.interruption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDateTime;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** That an event of the register was taken; says nothing of whom it was about. */
@Entity
@Immutable
@Table(name = "taken_register_event", schema = "forloeb")
class TakenEvent implements Persistable<String> {

    @Id
    @Column(name = "event_id")
    private String eventId;

    @Column(name = "taken_at")
    private LocalDateTime takenAt;

    @Transient
    private boolean fresh = true;

    TakenEvent() {}

    TakenEvent(String eventId, LocalDateTime now) {
        this.eventId = eventId;
        this.takenAt = now;
    }

    @Override
    public String getId() {
        return eventId;
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
