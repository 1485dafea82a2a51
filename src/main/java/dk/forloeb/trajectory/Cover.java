package dk.forloeb.trajectory;

import dk.forloeb.engine.CoverShare;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A colleague does the work of a caseworker who is away. The fixed caseworker stays the fixed one. */
@Entity
@Table(name = "cover", schema = "forloeb")
class Cover implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "absent_id")
    private String absentId;

    @Column(name = "cover_id")
    private String coverId;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "until_on")
    private LocalDate untilOn;

    private boolean health;

    @Column(name = "all_courses")
    private boolean allCourses;

    @ElementCollection
    @CollectionTable(name = "cover_course", schema = "forloeb", joinColumns = @JoinColumn(name = "cover_id"))
    @Column(name = "trajectory_no")
    private Set<String> courses = new HashSet<>();

    @Column(name = "planned_by")
    private String plannedBy;

    @Column(name = "planned_at")
    private LocalDateTime plannedAt;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    private boolean returned;

    @Transient
    private boolean fresh = true;

    Cover() {}

    Cover(
            String absentId,
            String coverId,
            LocalDate fromOn,
            LocalDate untilOn,
            CoverShare share,
            String plannedBy,
            LocalDateTime now) {
        this.id = UUID.randomUUID();
        this.absentId = absentId;
        this.coverId = coverId;
        this.fromOn = fromOn;
        this.untilOn = untilOn;
        this.health = share.health();
        this.allCourses = share.allCourses();
        this.courses.addAll(share.courses());
        this.plannedBy = plannedBy;
        this.plannedAt = now;
    }

    /** @param today the first day on which it no longer applies */
    void end(LocalDate today) {
        this.endedOn = today;
    }

    void takeBack() {
        this.returned = true;
    }

    boolean isReturned() {
        return returned;
    }

    CoverShare share() {
        return new CoverShare(health, allCourses, Set.copyOf(courses));
    }

    CoverView view() {
        return new CoverView(id, absentId, coverId, fromOn, untilOn, endedOn, health, allCourses);
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
