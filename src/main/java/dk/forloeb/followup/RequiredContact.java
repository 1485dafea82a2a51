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
        this.requiredOn = latest;
        this.lawInterviews = interviews;
        this.lawHeld = held;
        this.lawUntil = until;
    }

    /** @return null while nothing is planned anew after a contact */
    LocalDate requiredOn() {
        return requiredOn;
    }

    LocalDate countsFrom() {
        return countsFrom;
    }

    /**
     * How many contacts should have been held by this day.
     *
     * @return 1 on the last day that is in time, 2 when twice as much time has passed; null while nothing is planned
     */
    Double requiredBy(LocalDate day) {
        if (requiredOn == null) {
            return null;
        }
        double passed = Math.max(1, ChronoUnit.DAYS.between(countsFrom, day));
        return passed / Math.max(1, ChronoUnit.DAYS.between(countsFrom, requiredOn));
    }

    /** Contact was held, or the citizen did not come to it. */
    void settle() {
        this.countsFrom = null;
        this.requiredOn = null;
    }

    /** Whether it should have been held before this day. */
    boolean isOverdue(LocalDate today) {
        return requiredOn != null && requiredOn.isBefore(today);
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
