package dk.forloeb.employment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.domain.Persistable;

/** The law's day for a citizen's first offer, and what became of it. */
@Entity
@Table(name = "first_offer", schema = "forloeb")
class FirstOffer implements Persistable<String> {

    @Id
    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Version
    private int version;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "notice_on")
    private LocalDate noticeOn;

    @Column(name = "noticed_at")
    private LocalDateTime noticedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "settled_as")
    private FirstOfferAnswer settledAs;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Column(name = "settled_by")
    private String settledBy;

    @Transient
    private boolean fresh = true;

    FirstOffer() {}

    FirstOffer(String trajectoryNo, LocalDate dueOn, LocalDate noticeOn) {
        this.trajectoryNo = trajectoryNo;
        this.dueOn = dueOn;
        this.noticeOn = noticeOn;
    }

    /** The first answer stands: an offer that begins later changes nothing of it. */
    void settle(FirstOfferAnswer answer, LocalDate on, String by) {
        if (settledAs == null) {
            this.settledAs = answer;
            this.settledOn = on;
            this.settledBy = by;
        }
    }

    /** Nothing is given for a while; on this day the caseworker is asked again. */
    void lookAgain(LocalDate on) {
        this.noticeOn = on;
        this.noticedAt = null;
    }

    boolean isSettled() {
        return settledAs != null;
    }

    FirstOfferDays days() {
        return new FirstOfferDays(dueOn, noticeOn);
    }

    @Override
    public String getId() {
        return trajectoryNo;
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
