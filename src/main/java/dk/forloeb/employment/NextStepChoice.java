package dk.forloeb.employment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** The choice at the end of one round, and a team leader's review of it where one is needed. */
@Entity
@Table(name = "next_step_choice", schema = "forloeb")
class NextStepChoice implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    private NextStep chosen;

    @Column(name = "citizen_view")
    private String citizenView;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "team_leader_review")
    private boolean teamLeaderReview;

    @Column(name = "chosen_at")
    private LocalDateTime chosenAt;

    @Column(name = "chosen_by")
    private String chosenBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_decision")
    private LongCourseDecision reviewDecision;

    @Column(name = "review_reason")
    private String reviewReason;

    @Column(name = "reviewed_at")
    private LocalDateTime reviewedAt;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Transient
    private boolean fresh = true;

    NextStepChoice() {}

    NextStepChoice(
            String trajectoryNo, NextStepDecision decision, boolean teamLeaderReview, String by, LocalDateTime now) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.chosen = decision.chosen();
        this.citizenView = decision.citizenView();
        this.effectiveOn = decision.effectiveOn();
        this.teamLeaderReview = teamLeaderReview;
        this.chosenBy = by;
        this.chosenAt = now;
    }

    void review(LongCourseDecision decision, String reason, String by, LocalDateTime now) {
        if (!teamLeaderReview || reviewDecision != null) {
            throw new IllegalStateException("Next step %s of %s is %s: no review now."
                    .formatted(chosen, trajectoryNo, teamLeaderReview ? "reviewed" : "the caseworker's alone"));
        }
        this.reviewDecision = decision;
        this.reviewReason = reason;
        this.reviewedBy = by;
        this.reviewedAt = now;
    }

    NextStepView view() {
        boolean goesOn = chosen.isNewRound() && (reviewDecision == null || reviewDecision.isNewRound());
        boolean clarified =
                reviewDecision == null ? chosen == NextStep.AFKLARING : reviewDecision == LongCourseDecision.AFKLARING;
        return new NextStepView(chosen, goesOn, teamLeaderReview, clarified);
    }

    /** Danish text of what was decided last. */
    String decided() {
        return reviewDecision == null || reviewDecision.isNewRound() ? chosen.label() : reviewDecision.label();
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
