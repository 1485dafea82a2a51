package dk.forloeb.trajectory;

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
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** That a running course was asked about a rule set that took effect, and what was answered. */
@Entity
@Table(name = "rule_set_review", schema = "forloeb")
class RuleSetReview implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "rule_set_before")
    private String ruleSetBefore;

    @Column(name = "rule_set_id")
    private String ruleSetId;

    @Column(name = "asked_at")
    private LocalDateTime askedAt;

    @Enumerated(EnumType.STRING)
    private RuleSetChoice choice;

    @Column(name = "chosen_by")
    private String chosenBy;

    @Column(name = "chosen_at")
    private LocalDateTime chosenAt;

    @Transient
    private boolean fresh = true;

    RuleSetReview() {}

    RuleSetReview(String trajectoryNo, String ruleSetBefore, String ruleSetId, LocalDateTime now) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.ruleSetBefore = ruleSetBefore;
        this.ruleSetId = ruleSetId;
        this.askedAt = now;
    }

    /** Nobody waits for the question. */
    void skip() {
        this.choice = RuleSetChoice.IKKE_SPURGT;
    }

    /** @param about the newest rule set, which may have taken effect since the question was asked */
    void choose(RuleSetChoice newChoice, String about, String by, LocalDateTime now) {
        if (choice != null || newChoice == RuleSetChoice.IKKE_SPURGT) {
            throw new IllegalStateException("The review of %s is not open for %s.".formatted(trajectoryNo, newChoice));
        }
        this.ruleSetId = about;
        this.choice = newChoice;
        this.chosenBy = by;
        this.chosenAt = now;
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
