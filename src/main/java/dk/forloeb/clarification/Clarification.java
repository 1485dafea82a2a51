package dk.forloeb.clarification;

import dk.forloeb.platform.CodeSet;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/**
 * One clarification of flexjob or pension, by codes and dates. It guards itself: nothing is recommended without health
 * advice, the municipality departs from a team only after asking it again, and a case is obvious only when everything is
 * proven. The table's constraints say so again.
 */
@Entity
@Table(name = "clarification", schema = "forloeb")
class Clarification implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    private ClarificationStatus status;

    @Column(name = "opened_at")
    private LocalDateTime openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "benefit_months")
    private int benefitMonths;

    @Column(name = "years_to_pension")
    private int yearsToPension;

    @Column(name = "tried_offers")
    private String triedOffers;

    @Column(name = "attendance_hours")
    private BigDecimal attendanceHours;

    @Column(name = "function_severe")
    private boolean functionSevere;

    @Enumerated(EnumType.STRING)
    private Prognosis prognosis;

    @Column(name = "treatment_ongoing")
    private boolean treatmentOngoing;

    @Enumerated(EnumType.STRING)
    @Column(name = "citizen_wish")
    private CitizenWish citizenWish;

    @Column(name = "senior_info")
    private boolean seniorInfo;

    @Enumerated(EnumType.STRING)
    private ClarificationRoute route;

    private String evidence;

    @Column(name = "obvious_by")
    private String obviousBy;

    @Column(name = "informed_on")
    private LocalDate informedOn;

    @Column(name = "team_required")
    private boolean teamRequired = true;

    @Column(name = "mandatory_roles")
    private String mandatoryRoles = "";

    @Column(name = "resource_course")
    private boolean resourceCourse;

    @Column(name = "file_sent_working_days")
    private int fileSentWorkingDays;

    @Column(name = "citizen_approved_on")
    private LocalDate citizenApprovedOn;

    private int presentations;

    @Enumerated(EnumType.STRING)
    private Recommendation recommendation;

    @Enumerated(EnumType.STRING)
    @Column(name = "work_ability")
    private WorkAbility workAbility;

    @Column(name = "health_advice_ref")
    private UUID healthAdviceRef;

    @Column(name = "recommended_by")
    private String recommendedBy;

    private boolean deviates;

    @Column(name = "considered_by")
    private String consideredBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "case_kind")
    private CaseKind caseKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "further_kind")
    private CaseKind furtherKind;

    @Column(name = "pension_decision_id")
    private UUID pensionDecisionId;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "pension_started_on")
    private LocalDate pensionStartedOn;

    @Column(name = "pension_due_on")
    private LocalDate pensionDueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "delay_cause")
    private DelayCause delayCause;

    @Column(name = "expected_on")
    private LocalDate expectedOn;

    @Enumerated(EnumType.STRING)
    private Effectuation effectuation;

    @Column(name = "effectuated_on")
    private LocalDate effectuatedOn;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Enumerated(EnumType.STRING)
    private ClarificationOutcome outcome;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Transient
    private boolean fresh = true;

    Clarification() {}

    Clarification(String trajectoryNo, WorkAbilityReport report, String by, LocalDateTime now) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.status = ClarificationStatus.SCREENES;
        this.openedAt = now;
        this.openedBy = by;
        this.benefitMonths = report.benefitMonths();
        this.yearsToPension = report.yearsToPension();
        this.triedOffers = CodeSet.join(report.triedOffers());
        this.attendanceHours = report.attendanceHours();
        this.functionSevere = report.functionSevere();
        this.prognosis = report.prognosis();
        this.treatmentOngoing = report.treatmentOngoing();
        this.citizenWish = report.citizenWish();
    }

    /** What the table asks of the case itself; the age is the citizen's. */
    Map<String, Object> screeningInputs() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("yearsToPension", yearsToPension);
        inputs.put("triedOffers", CodeSet.split(triedOffers, TriedOffer.class).size());
        inputs.put("functionSevere", functionSevere);
        inputs.put("prognosis", prognosis.name());
        inputs.put("treatmentOngoing", treatmentOngoing);
        inputs.put("citizenWish", citizenWish.name());
        return inputs;
    }

    /** The table says that the citizen is to hear of seniorpension. */
    void tellOfSeniorPension(boolean told) {
        this.seniorInfo = told;
    }

    void choose(ClarificationRoute chosen) {
        require(status == ClarificationStatus.SCREENES, "choice of the way");
        require(chosen != ClarificationRoute.FORELIGGENDE_GRUNDLAG, "choice that is the citizen's");
        require(chosen.raisesCase() || !view().asksForPension(), "way back for a citizen who asks for pension");
        this.route = chosen;
    }

    /** The team leader says whether a case that looks obvious is; anything less than everything proven is not. */
    void checkObvious(boolean obvious, Set<ObviousEvidence> proven, String by) {
        require(status == ClarificationStatus.SCREENES && route == ClarificationRoute.AABENBAR_SAG, "look at evidence");
        require(!obvious || proven.containsAll(EnumSet.allOf(ObviousEvidence.class)), "obvious case without evidence");
        this.evidence = CodeSet.join(proven);
        if (obvious) {
            this.obviousBy = by;
        } else {
            this.route = ClarificationRoute.FORBEREDENDE_DEL;
        }
    }

    /**
     * The citizen knows what happens now.
     *
     * @param existingGrounds whether the citizen asks for a decision on what is known already
     */
    void inform(LocalDate on, boolean existingGrounds) {
        require(status == ClarificationStatus.SCREENES && route != null && route.raisesCase(), "information");
        require(route != ClarificationRoute.AABENBAR_SAG || obviousBy != null, "information before the team leader");
        this.informedOn = on;
        this.status = ClarificationStatus.REJST;
        if (existingGrounds && route != ClarificationRoute.AABENBAR_SAG) {
            this.route = ClarificationRoute.FORELIGGENDE_GRUNDLAG;
        }
    }

    /** The rules of the day on which the case is raised hold until it is closed. */
    void follow(VariantRules rules) {
        require(status == ClarificationStatus.REJST, "choice of rules");
        this.teamRequired = rules.teamRequired();
        this.mandatoryRoles = CodeSet.join(rules.mandatoryRoles());
        this.resourceCourse = rules.resourceCourse();
        this.fileSentWorkingDays = rules.fileSentWorkingDays();
    }

    /** The citizen has gone through what is written. */
    void prepare(LocalDate approvedOn) {
        require(status == ClarificationStatus.REJST, "preparation");
        this.citizenApprovedOn = approvedOn;
        this.status = ClarificationStatus.FORBEREDT;
    }

    /** @param advice where the health advice stands; null when there is none, and then nothing is recommended */
    void recommend(Recommendation recommended, WorkAbility ability, UUID advice, String by) {
        require(
                status == ClarificationStatus.FORBEREDT
                        || status == ClarificationStatus.REJST && route == ClarificationRoute.FORELIGGENDE_GRUNDLAG,
                "recommendation");
        require(advice != null, "recommendation without health advice");
        require(
                recommended != Recommendation.RESSOURCEFORLOEB || resourceCourse,
                "recommendation of a course that is granted no more");
        this.recommendation = recommended;
        this.workAbility = ability;
        this.healthAdviceRef = advice;
        this.recommendedBy = by;
        this.presentations++;
        this.status = ClarificationStatus.INDSTILLET;
    }

    /**
     * What the municipality does with the recommendation. Who has applied for pension on what is known already has a right
     * to a decision about just that, whatever is recommended; flexjob or resource course is decided about for itself, once
     * the pension is refused.
     *
     * @param deviation what is decided about instead; null unless the municipality departs from the recommendation
     */
    void consider(ConsideredStep step, CaseKind deviation, String by) {
        require(status == ClarificationStatus.INDSTILLET, "decision about the recommendation");
        this.consideredBy = by;
        if (step == ConsideredStep.FORELAEG_IGEN) {
            this.status = ClarificationStatus.FORBEREDT;
            return;
        }
        this.deviates = step == ConsideredStep.AFVIG;
        require(!deviates || view().mayDeviate(), "departure from the team before it is asked again");
        require(deviates == (deviation != null), "departure without a case");
        require(deviation != CaseKind.RESSOURCEFORLOEB || resourceCourse, "course that is granted no more");
        CaseKind considered = deviates ? deviation : recommendation.caseKind();
        boolean applied = view().demandsDecision();
        require(!applied || deviation != CaseKind.INGEN, "end without the decision that was applied for");
        this.furtherKind = applied && considered.isBesidePension() ? considered : null;
        this.caseKind = applied ? CaseKind.FOERTIDSPENSION : considered;
    }

    /** Whether a decision is to be opened: the first, or the one that follows a refused pension. */
    boolean isDecisionDue() {
        return decisionId == null || isFurtherDecisionDue();
    }

    /** Whether the pension is refused and the other recommendation waits for its own decision. */
    boolean isFurtherDecisionDue() {
        return status == ClarificationStatus.AFGOERES
                && furtherKind != null
                && pensionDecisionId == null
                && outcome == ClarificationOutcome.FP_AFSLAG;
    }

    /** What the next decision is about; an obvious case is about pension. */
    CaseKind nextCaseKind() {
        if (isFurtherDecisionDue()) {
            return furtherKind;
        }
        return caseKind == null ? CaseKind.FOERTIDSPENSION : caseKind;
    }

    /** The decision is opened; a case about pension begins on this day. */
    void openDecision(UUID newDecision, LocalDate today, PensionTerm term) {
        CaseKind next = nextCaseKind();
        if (isFurtherDecisionDue()) {
            this.pensionDecisionId = decisionId;
        } else if (route == ClarificationRoute.AABENBAR_SAG && caseKind == null) {
            require(status == ClarificationStatus.REJST && obviousBy != null, "decision in an obvious case");
        } else {
            require(status == ClarificationStatus.INDSTILLET && caseKind != null && caseKind.isDecided(), "decision");
        }
        this.caseKind = next;
        this.decisionId = newDecision;
        this.status = ClarificationStatus.AFGOERES;
        if (caseKind == CaseKind.FOERTIDSPENSION) {
            this.pensionStartedOn = today;
            this.pensionDueOn = term.from(today).deadline();
        }
    }

    /**
     * Somebody has looked at the deadline of a pension case.
     *
     * @param cause null when the deadline holds
     * @param on when the decision is expected; null when the deadline holds
     */
    void expect(DelayCause cause, LocalDate on) {
        require(isPensionCaseOpen(), "look at a deadline");
        require((cause == null) == (on == null), "cause without a day");
        require(on == null || on.isAfter(pensionDueOn), "new day before the old one");
        this.delayCause = cause;
        this.expectedOn = on;
    }

    /**
     * The deadline has passed: the citizen is told why and which day holds instead.
     *
     * @param cause where nobody has written one
     * @param on the day where nobody has written a later one than today
     */
    void tellDelay(DelayCause cause, LocalDate on, LocalDate today) {
        require(isPensionCaseOpen(), "letter about a delay");
        if (expectedOn == null || !expectedOn.isAfter(today)) {
            this.delayCause = cause;
            this.expectedOn = on;
        }
        this.pensionDueOn = expectedOn;
    }

    boolean isPensionCaseOpen() {
        return pensionStartedOn != null && outcome == null && !status.isOver();
    }

    /** The citizen has the decision. */
    void recordResult(boolean granted) {
        require(status == ClarificationStatus.AFGOERES, "result");
        this.outcome = caseKind.outcome(granted);
    }

    void effectuate(Effectuation how, LocalDate on, LocalDate from) {
        require(status == ClarificationStatus.AFGOERES && outcome != null && outcome.endsCourse(), "effectuation");
        require(how == caseKind.effectuation(), "effectuation of another kind");
        this.effectuation = how;
        this.effectuatedOn = on;
        this.effectiveFrom = from;
    }

    /** @param otherwise what it came to when no decision says so */
    void close(ClarificationOutcome otherwise, LocalDate today) {
        require(!status.isOver(), "end");
        if (outcome == null) {
            this.outcome = otherwise;
        }
        this.closedOn = today;
        this.status = ClarificationStatus.AFSLUTTET;
    }

    /**
     * Whether the citizen waits for a decision, or for what a decision gave: from the day on which the case is raised, or
     * pension is asked for, and not while only the time to complain runs.
     */
    boolean owesDecision() {
        boolean raised = status != ClarificationStatus.SCREENES || view().asksForPension();
        return raised && !status.isOver() && !isDecided();
    }

    /** Whether nothing is left but the time to complain. */
    boolean isDecided() {
        boolean furtherLeft = furtherKind != null && outcome == ClarificationOutcome.FP_AFSLAG;
        return outcome != null && !furtherLeft && (!outcome.endsCourse() || effectuatedOn != null);
    }

    /** The citizen doesn't want it decided any more; what was decided before stands. */
    void withdraw(LocalDate today) {
        close(ClarificationOutcome.BORGER_TRAKKER_ANSOEGNING, today);
    }

    /** The course ends for another reason. */
    void interrupt(LocalDate today) {
        if (!status.isOver()) {
            this.closedOn = today;
            this.status = ClarificationStatus.AFBRUDT;
        }
    }

    ClarificationView view() {
        return new ClarificationView(
                id,
                trajectoryNo,
                status,
                CodeSet.split(triedOffers, TriedOffer.class),
                prognosis,
                citizenWish,
                route,
                seniorInfo,
                teamRequired,
                CodeSet.split(mandatoryRoles, TeamRole.class),
                resourceCourse,
                fileSentWorkingDays,
                presentations,
                recommendation,
                workAbility,
                caseKind,
                decisionId,
                pensionStartedOn,
                pensionDueOn,
                delayCause,
                expectedOn,
                outcome);
    }

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new ClarificationRefusedException(trajectoryNo, status, step);
        }
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
