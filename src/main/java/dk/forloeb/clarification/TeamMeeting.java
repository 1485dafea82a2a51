package dk.forloeb.clarification;

import dk.forloeb.platform.CodeSet;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A meeting of the team with the citizen; what is said there stands in schema health. */
@Entity
@Table(name = "team_meeting", schema = "forloeb")
class TeamMeeting implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "clarification_id")
    private UUID clarificationId;

    @Column(name = "meeting_at")
    private LocalDateTime meetingAt;

    private String place;
    private String participants;

    @Column(name = "file_sent_on")
    private LocalDate fileSentOn;

    private boolean interpreter;
    private boolean companion;

    @Column(name = "booked_at")
    private LocalDateTime bookedAt;

    @Column(name = "booked_by")
    private String bookedBy;

    private Boolean held;

    @Column(name = "citizen_attended")
    private Boolean citizenAttended;

    @Transient
    private boolean fresh = true;

    TeamMeeting() {}

    TeamMeeting(UUID clarificationId, MeetingPlan plan, String by, LocalDateTime now) {
        this.id = UUID.randomUUID();
        this.clarificationId = clarificationId;
        this.meetingAt = plan.meetingAt();
        this.place = plan.place();
        this.participants = CodeSet.join(plan.participants());
        this.fileSentOn = plan.fileSentOn();
        this.interpreter = plan.interpreter();
        this.companion = plan.companion();
        this.bookedAt = now;
        this.bookedBy = by;
    }

    /** @param attended null when it was not held */
    void settle(boolean wasHeld, Boolean attended) {
        if (held != null) {
            throw new IllegalStateException("Meeting %s is settled already.".formatted(id));
        }
        if (wasHeld == (attended == null)) {
            throw new IllegalStateException("Meeting %s does not say whether the citizen was there.".formatted(id));
        }
        this.held = wasHeld;
        this.citizenAttended = attended;
    }

    MeetingPlan plan() {
        return new MeetingPlan(
                meetingAt, place, CodeSet.split(participants, TeamRole.class), fileSentOn, interpreter, companion);
    }

    /** What its letter is known by. */
    String occasion() {
        return "MOEDE:" + id;
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
