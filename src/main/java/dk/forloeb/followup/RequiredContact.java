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
     * @param interviews how many the law asks for
     * @param held how many of them were held
     * @param until the first day that is too late for them
     */
    void require(LocalDate latest, int interviews, int held, LocalDate until) {
        this.requiredOn = latest;
        this.lawInterviews = interviews;
        this.lawHeld = held;
        this.lawUntil = until;
    }

    /** @return null while nothing is planned anew after a contact */
    LocalDate requiredOn() {
        return requiredOn;
    }

    /** Contact was held, or the citizen did not come to it. */
    void settle() {
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
