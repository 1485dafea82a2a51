package dk.forloeb.trajectory;

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
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** One citizen's course through the programme, from referral to closed after-care. The record; the process is its motor. */
@Entity
@Table(name = "trajectory", schema = "forloeb")
class Trajectory implements Persistable<String> {

    static final Set<TrajectoryStatus> OPEN = Set.of(
            TrajectoryStatus.HENVIST,
            TrajectoryStatus.VENTELISTE,
            TrajectoryStatus.VISITERET,
            TrajectoryStatus.AKTIV,
            TrajectoryStatus.PAUSE);

    /** Statuses in which something may still happen. */
    static final Set<TrajectoryStatus> UNCLOSED = Set.of(
            TrajectoryStatus.HENVIST,
            TrajectoryStatus.VENTELISTE,
            TrajectoryStatus.VISITERET,
            TrajectoryStatus.AKTIV,
            TrajectoryStatus.PAUSE,
            TrajectoryStatus.AFSLUTTET,
            TrajectoryStatus.EFTERVAERN);

    /** Statuses in which a citizen takes up a seat in the programme. */
    static final Set<TrajectoryStatus> SEATED =
            Set.of(TrajectoryStatus.VISITERET, TrajectoryStatus.AKTIV, TrajectoryStatus.PAUSE);

    @Id
    private String no;

    @Version
    private int version;

    @Column(name = "citizen_id")
    private UUID citizenId;

    @Enumerated(EnumType.STRING)
    private TrajectoryStatus status;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    private Segment segment;

    private Integer priority;

    @Column(name = "rule_set_id")
    private String ruleSetId;

    @Enumerated(EnumType.STRING)
    @Column(name = "org_unit")
    private OrgUnit orgUnit;

    @Column(name = "caseworker_id")
    private String caseworkerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "referral_source")
    private ReferralSource referralSource;

    @Column(name = "lives_in_copenhagen")
    private boolean livesInCopenhagen;

    @Enumerated(EnumType.STRING)
    @Column(name = "benefit_type")
    private BenefitType benefitType;

    @Column(name = "benefit_months")
    private Integer benefitMonths;

    @Enumerated(EnumType.STRING)
    private Visitation visitation;

    @Enumerated(EnumType.STRING)
    @Column(name = "danish_level")
    private DanishLevel danishLevel;

    private String barriers = "";

    @Column(name = "referred_on")
    private LocalDate referredOn;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    /** Last day of a pause for leave or prison; null otherwise. */
    @Column(name = "paused_until")
    private LocalDate pausedUntil;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "referred_by")
    private String referredBy;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "request_fingerprint")
    private String requestFingerprint;

    @Transient
    private boolean fresh = true;

    Trajectory() {}

    Trajectory(String no, UUID citizenId, Referral referral, String ruleSetId, LocalDate today, String referredBy) {
        this.no = no;
        this.citizenId = citizenId;
        this.status = TrajectoryStatus.HENVIST;
        this.phase = Phase.VISITATION;
        this.ruleSetId = ruleSetId;
        this.orgUnit = referral.orgUnit();
        this.referralSource = referral.source();
        this.livesInCopenhagen = referral.livesInCopenhagen();
        this.benefitType = referral.benefitType();
        this.referredOn = today;
        this.referredBy = referredBy;
    }

    void belongTo(UUID newCitizenId) {
        this.citizenId = newCitizenId;
    }

    void rememberCall(ReferralCall call) {
        require(idempotencyKey == null || idempotencyKey.equals(call.key()), "other call's key");
        this.idempotencyKey = call.key();
        this.requestFingerprint = call.fingerprint();
    }

    /** False when the caller uses a key again for something else. */
    boolean wasOpenedBy(ReferralCall call) {
        return requestFingerprint == null || requestFingerprint.equals(call.fingerprint());
    }

    void learn(Facts facts) {
        this.benefitType = facts.benefitType();
        this.benefitMonths = facts.benefitMonths();
        this.visitation = facts.visitation();
        this.danishLevel = facts.danishLevel();
        this.barriers = CodeSet.join(facts.barriers());
    }

    /**
     * A new test of Danish replaces the level that screening assumed.
     *
     * @return whether it is another level
     */
    boolean learnDanish(DanishLevel level) {
        boolean changed = danishLevel != level;
        this.danishLevel = level;
        return changed;
    }

    /** @return whether this is another segment or priority than before */
    boolean classify(Segment newSegment, Integer newPriority) {
        boolean changed = segment != newSegment || !Objects.equals(priority, newPriority);
        this.segment = newSegment;
        this.priority = newPriority;
        return changed;
    }

    void putOnWaitingList() {
        require(status == TrajectoryStatus.HENVIST || status == TrajectoryStatus.VENTELISTE, "waiting list");
        this.status = TrajectoryStatus.VENTELISTE;
    }

    void admit() {
        require(
                status == TrajectoryStatus.HENVIST
                        || status == TrajectoryStatus.VENTELISTE
                        || status == TrajectoryStatus.VISITERET,
                "admission");
        this.status = TrajectoryStatus.VISITERET;
        this.phase = Phase.START;
    }

    void refuse(LocalDate today) {
        require(status == TrajectoryStatus.HENVIST || status == TrajectoryStatus.VENTELISTE, "refusal");
        this.status = TrajectoryStatus.AFVIST;
        this.phase = Phase.SLUT;
        this.outcome = Outcome.AFSL_IKKE_MAALGRUPPE;
        this.endedOn = today;
    }

    void assignTo(String newCaseworkerId) {
        this.caseworkerId = newCaseworkerId;
    }

    void activate(LocalDate today) {
        require(status == TrajectoryStatus.VISITERET || status == TrajectoryStatus.AKTIV, "activation");
        this.status = TrajectoryStatus.AKTIV;
        if (startedOn == null) {
            this.startedOn = today;
        }
    }

    void enter(Phase newPhase) {
        this.phase = newPhase;
    }

    void pause() {
        require(status == TrajectoryStatus.AKTIV, "pause");
        this.status = TrajectoryStatus.PAUSE;
    }

    /**
     * The pause for treatment is over; one for leave or prison goes on.
     *
     * @return whether the course runs again
     */
    boolean resume() {
        require(status == TrajectoryStatus.PAUSE, "resumption");
        if (pausedUntil != null) {
            return false;
        }
        this.status = TrajectoryStatus.AKTIV;
        return true;
    }

    /** Nothing is asked of the citizen up to and with this day. A pause that runs already gets a new last day. */
    void pauseUntil(LocalDate lastDay) {
        require(status == TrajectoryStatus.AKTIV || pausedUntil != null, "pause until a day");
        this.status = TrajectoryStatus.PAUSE;
        this.pausedUntil = lastDay;
    }

    /** The citizen is back from leave or prison. */
    void returnFromPause() {
        require(pausedUntil != null, "return from a pause");
        this.pausedUntil = null;
        this.status = TrajectoryStatus.AKTIV;
    }

    /** Goes over to another rule set. */
    void follow(String newRuleSetId) {
        this.ruleSetId = newRuleSetId;
    }

    LocalDate pausedUntil() {
        return pausedUntil;
    }

    void end(Outcome newOutcome, LocalDate on) {
        require(isOpen(), "closing");
        this.status = TrajectoryStatus.AFSLUTTET;
        this.outcome = newOutcome;
        this.endedOn = on;
        this.pausedUntil = null;
        this.phase = Phase.AFSLUTNING;
    }

    void startAftercare() {
        require(status == TrajectoryStatus.AFSLUTTET || status == TrajectoryStatus.EFTERVAERN, "after-care");
        this.status = TrajectoryStatus.EFTERVAERN;
        this.phase = Phase.EFTERVAERN;
    }

    void close() {
        require(
                status == TrajectoryStatus.AFSLUTTET
                        || status == TrajectoryStatus.EFTERVAERN
                        || status == TrajectoryStatus.LUKKET,
                "final closing");
        this.status = TrajectoryStatus.LUKKET;
        this.phase = Phase.SLUT;
    }

    boolean takesSeat() {
        return SEATED.contains(status);
    }

    OrgUnit orgUnit() {
        return orgUnit;
    }

    boolean isOpen() {
        return OPEN.contains(status);
    }

    TrajectoryView view() {
        return new TrajectoryView(
                no,
                version,
                citizenId,
                status,
                phase,
                segment,
                priority,
                ruleSetId,
                orgUnit,
                caseworkerId,
                referralSource,
                livesInCopenhagen,
                benefitType,
                benefitMonths,
                visitation,
                danishLevel,
                CodeSet.split(barriers, Barrier.class),
                referredOn,
                referredBy,
                startedOn,
                endedOn,
                outcome);
    }

    @Override
    public String getId() {
        return no;
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

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new IllegalStateException("Trajectory %s is %s: no %s now.".formatted(no, status, step));
        }
    }
}
