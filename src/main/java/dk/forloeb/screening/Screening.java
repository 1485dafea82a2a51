package dk.forloeb.screening;

import dk.forloeb.trajectory.EducationLevel;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.domain.Persistable;

/** What was learnt and decided at the screening of one referral. */
@Entity
@Table(name = "screening", schema = "forloeb")
class Screening implements Persistable<String> {

    @Id
    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Version
    private int version;

    @Column(name = "residence_years")
    private Integer residenceYears;

    @Column(name = "in_statutory_program")
    private boolean inStatutoryProgram;

    @Enumerated(EnumType.STRING)
    @Column(name = "danish_source")
    private DanishSource danishSource;

    @Column(name = "dk_work_years")
    private BigDecimal dkWorkYears;

    @Enumerated(EnumType.STRING)
    @Column(name = "education_level")
    private EducationLevel educationLevel;

    @Column(name = "culture_need")
    private boolean cultureNeed;

    @Enumerated(EnumType.STRING)
    @Column(name = "other_effort")
    private OtherEffort otherEffort;

    @Column(name = "first_request_on")
    private LocalDate firstRequestOn;

    @Column(name = "first_interview_held")
    private boolean firstInterviewHeld;

    @Column(name = "first_offer_given")
    private boolean firstOfferGiven;

    @Column(name = "proposal_reason")
    private String proposalReason;

    @Column(name = "need_statement")
    private String needStatement;

    @Enumerated(EnumType.STRING)
    private ScreeningResult result;

    @Column(name = "described_by")
    private String describedBy;

    @Column(name = "described_at")
    private LocalDateTime describedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private LocalDateTime decidedAt;

    @Transient
    private boolean fresh = true;

    Screening() {}

    Screening(String trajectoryNo) {
        this.trajectoryNo = trajectoryNo;
    }

    void describe(Situation situation, String by, LocalDateTime now) {
        this.residenceYears = situation.residenceYears();
        this.inStatutoryProgram = situation.inStatutoryProgram();
        this.danishSource = situation.danishSource();
        this.dkWorkYears = situation.dkWorkYears();
        this.educationLevel = situation.educationLevel();
        this.cultureNeed = situation.cultureNeed();
        this.otherEffort = situation.otherEffort();
        this.firstRequestOn = situation.lawSteps().firstRequestOn();
        this.firstInterviewHeld = situation.lawSteps().interviewHeld();
        this.firstOfferGiven = situation.lawSteps().offerGiven();
        this.describedBy = by;
        this.describedAt = now;
    }

    void propose(String reasonCode) {
        this.proposalReason = reasonCode;
    }

    /** A verdict of membership of the target group needs a segment and a place in the order of the waiting list. */
    void decide(Verdict verdict, String by, LocalDateTime now) {
        if (verdict.result() != ScreeningResult.IKKE_MAALGRUPPE
                && (verdict.segment() == null || verdict.priority() == null)) {
            throw new IllegalStateException(
                    "Screening of %s: %s needs a segment and a priority.".formatted(trajectoryNo, verdict.result()));
        }
        this.result = verdict.result();
        this.needStatement = verdict.needStatement();
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /** Fails unless the screener found the citizen in the target group. */
    void requireSeatWanted() {
        if (result == null || result == ScreeningResult.IKKE_MAALGRUPPE) {
            throw new IllegalStateException("Screening of %s is %s: no seat.".formatted(trajectoryNo, result));
        }
    }

    /** Code of why the citizen was refused: the table's own reason, or that the screener judged otherwise. */
    String refusalReason(boolean asProposed) {
        if (result != ScreeningResult.IKKE_MAALGRUPPE) {
            throw new IllegalStateException("Screening of %s is %s: no refusal.".formatted(trajectoryNo, result));
        }
        return asProposed ? proposalReason : "VISITATOR";
    }

    boolean isDanishSelfAssessed() {
        return danishSource == DanishSource.SELVVURDERET;
    }

    ScreeningView view() {
        return new ScreeningView(
                residenceYears,
                inStatutoryProgram,
                danishSource,
                dkWorkYears,
                educationLevel,
                cultureNeed,
                otherEffort,
                new LawSteps(firstRequestOn, firstInterviewHeld, firstOfferGiven),
                needStatement,
                result);
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
