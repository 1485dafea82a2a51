package dk.forloeb.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.data.domain.Persistable;

/** By which day the next contact with a citizen must be held, and what the law asks for in the first months; for indicator I16. */
@Entity
@Table(name = "required_contact", schema = "forloeb")
class RequiredContact implements Persistable<String> {

    @Id
    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Version
    private int version;

    @Column(name = "counts_from")
    private LocalDate countsFrom;

    @Column(name = "required_on")
    private LocalDate requiredOn;

    @Column(name = "paused_on")
    private LocalDate pausedOn;

    @Column(name = "law_interviews")
    private int lawInterviews;

    @Column(name = "law_held")
    private int lawHeld;

    @Column(name = "law_until")
    private LocalDate lawUntil;

    @Transient
    private boolean fresh = true;

    RequiredContact() {}

    RequiredContact(String trajectoryNo) {
        this.trajectoryNo = trajectoryNo;
    }

    /**
     * @param from the last contact, or what begins the time anew
     * @param interviews how many the law asks for
     * @param held how many of them were held
     * @param until the first day that is too late for them
     */
    void require(LocalDate from, LocalDate latest, int interviews, int held, LocalDate until) {
        this.countsFrom = from;
        if (pausedOn != null && from.isAfter(pausedOn)) {
            // Contact was held in the pause: its time begins there, and stands still again.
            this.pausedOn = from;
        }
        this.requiredOn = latest;
        this.lawInterviews = interviews;
        this.lawHeld = held;
        this.lawUntil = until;
    }

    LocalDate requiredOn() {
        return requiredOn;
    }

    LocalDate countsFrom() {
        return countsFrom;
    }

    /**
     * How many contacts should have been held by this day.
     *
     * @return 1 on the last day that is in time, 2 when twice as much time has passed
     */
    double requiredBy(LocalDate day) {
        double passed = Math.max(1, ChronoUnit.DAYS.between(countsFrom, counted(day)));
        return passed / Math.max(1, ChronoUnit.DAYS.between(countsFrom, requiredOn));
    }

    /**
     * Whether the contact is still to be held.
     *
     * @param talked when the citizen was last talked to, or did not come
     */
    boolean isOutstanding(LocalDate talked) {
        return !talked.isAfter(countsFrom);
    }

    /** Whether it should have been held before this day. */
    boolean isOverdue(LocalDate today) {
        return requiredOn.isBefore(counted(today));
    }

    void pause(LocalDate today) {
        this.pausedOn = today;
    }

    /** What was left of the time before the pause is left of it now. */
    void resume(LocalDate today) {
        if (pausedOn != null) {
            long days = ChronoUnit.DAYS.between(pausedOn, today);
            this.countsFrom = countsFrom.plusDays(days);
            this.requiredOn = requiredOn.plusDays(days);
        }
        this.pausedOn = null;
    }

    /** The day until which time has run. */
    LocalDate counted(LocalDate day) {
        return pausedOn != null && pausedOn.isBefore(day) ? pausedOn : day;
    }

    @Override
    public String getId() {
        return trajectoryNo;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostPersist
    @PostLoad
    void stored() {
        this.fresh = false;
    }
}
