package dk.forloeb.absence;

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
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Persistable;

/** A citizen's absence and what was done about it (form F-A13). Nothing in it becomes a sanction by itself. */
@Entity
@Table(name = "absence", schema = "forloeb")
class Absence implements Persistable<UUID> {

    /** Statuses in which somebody still has to do something. */
    static final Set<AbsenceStatus> OPEN =
            Set.of(AbsenceStatus.MELDT, AbsenceStatus.SYGDOM, AbsenceStatus.RAADIGHED, AbsenceStatus.AFTALE);

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "absent_on")
    private LocalDate absentOn;

    @Column(name = "absent_until")
    private LocalDate absentUntil;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    /** As it was told; {@code kind} is what it turned out to be. */
    @Enumerated(EnumType.STRING)
    @Column(name = "reported_as")
    private AbsenceKind reportedAs;

    @Enumerated(EnumType.STRING)
    private Appointment appointment;

    @Enumerated(EnumType.STRING)
    private AbsenceSource source;

    @Column(name = "reported_at")
    private LocalDateTime reportedAt;

    @Column(name = "reported_by")
    private String reportedBy;

    @Enumerated(EnumType.STRING)
    private AbsenceStatus status;

    @Column(name = "joined_to")
    private UUID joinedTo;

    @Column(name = "taken_up")
    private boolean takenUp;

    @Enumerated(EnumType.STRING)
    private Duty duty;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_response")
    private Response next;

    private int attempts;
    private boolean reached;

    @Column(name = "first_contact_at")
    private LocalDateTime firstContactAt;

    @Column(name = "contact_work_minutes")
    private Integer contactWorkMinutes;

    @Column(name = "contact_calendar_minutes")
    private Integer contactCalendarMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "reasonable_cause")
    private Cause cause;

    @Enumerated(EnumType.STRING)
    private Documentation documentation;

    private String guidance = "";

    @Column(name = "personal_attempt")
    private Boolean personalAttempt;

    @Column(name = "hearing_sent_on")
    private LocalDate hearingSentOn;

    @Column(name = "hearing_deadline")
    private LocalDate hearingDeadline;

    @Enumerated(EnumType.STRING)
    @Column(name = "hearing_channel")
    private AttemptChannel hearingChannel;

    @Column(name = "hearing_replied_on")
    private LocalDate hearingRepliedOn;

    @Column(name = "sanction_recommended")
    private Boolean sanctionRecommended;

    @Column(name = "recommended_by")
    private String recommendedBy;

    @Column(name = "sanction_approved")
    private Boolean sanctionApproved;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "resumes_on")
    private LocalDate resumesOn;

    @Column(name = "resumed_hours")
    private Integer resumedHours;

    @Enumerated(EnumType.STRING)
    private AbsenceOutcome outcome;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    @Transient
    private boolean fresh = true;

    Absence() {}

    Absence(AbsenceReport report, LocalDateTime now, String by) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = report.trajectoryNo();
        this.absentOn = report.on();
        this.absentUntil = report.until();
        this.kind = report.kind();
        this.reportedAs = report.kind();
        this.appointment = report.appointment();
        this.source = report.source();
        this.reportedAt = now;
        this.reportedBy = by;
        this.status = AbsenceStatus.MELDT;
    }

    /** The trajectory is not running: the fact is kept and nothing is asked of anybody. */
    void onlyNote() {
        require(status == AbsenceStatus.MELDT && !takenUp, "noting");
        this.status = AbsenceStatus.NOTERET;
    }

    /**
     * Whether a further absence of that day is talked of with this one: the citizen is still to be asked, or is known to be
     * ill on that day. Later steps look at this absence alone, so a further one would get no reaction there.
     */
    boolean takesIn(LocalDate day) {
        return status == AbsenceStatus.MELDT && firstContactAt == null || status == AbsenceStatus.SYGDOM && covers(day);
    }

    /** This absence is talked of with another one ({@link #takesIn}). */
    void joinTo(Absence other) {
        require(status == AbsenceStatus.MELDT && !takenUp, "joining");
        this.status = AbsenceStatus.SAMLET;
        this.joinedTo = other.id;
        this.cause = other.cause;
    }

    /** What the citizen said about the absence that this one is talked of with holds for this one too. */
    void shareCause(Cause ofBoth) {
        require(status == AbsenceStatus.SAMLET, "shared cause");
        this.cause = ofBoth;
    }

    /** A process works on the absence from now on. */
    void takeUp(Duty newDuty) {
        require(status == AbsenceStatus.MELDT && !takenUp, "taking up");
        this.takenUp = true;
        this.duty = newDuty;
    }

    /** Keeps what the table asks for. */
    void follow(Response response) {
        require(status == AbsenceStatus.MELDT && takenUp, "next contact");
        require(response != Response.RAADIGHED || duty == Duty.PLIGT, "availability case");
        this.next = response;
        this.status = response.status();
    }

    /** @param workTime working hours from the report to this attempt, kept for the first contact */
    void attempt(AttemptReport report, Duration workTime) {
        require(status == AbsenceStatus.MELDT && takenUp, "contact");
        this.attempts++;
        this.reached = report.reached();
        if (!report.reached()) {
            return;
        }
        this.kind = report.kind();
        this.cause = report.cause();
        this.documentation = report.documentation();
        if (firstContactAt == null) {
            this.firstContactAt = report.heldAt();
            this.contactWorkMinutes = (int) workTime.toMinutes();
            this.contactCalendarMinutes = Math.max(
                    0, (int) Duration.between(reportedAt, report.heldAt()).toMinutes());
        }
    }

    /** The citizen is well again; the day before is the last day of the absence. */
    void recover(LocalDate fitOn) {
        require(isOpen() && kind == AbsenceKind.SYG, "recovery");
        LocalDate last = fitOn.minusDays(1);
        this.absentUntil = last.isBefore(absentOn) ? absentOn : last;
    }

    /** The citizen is ill on a day beyond the last one that was told; nobody knows for how long. */
    void stayIll(LocalDate day) {
        require(isOpen() && kind == AbsenceKind.SYG, "further sickness");
        if (absentUntil != null && absentUntil.isBefore(day)) {
            this.absentUntil = null;
        }
    }

    /**
     * The guidance has been checked.
     *
     * @param heard whether the citizen is heard, so that a sanction may be recommended later
     */
    void assess(Set<GuidanceItem> inOrder, Boolean newPersonalAttempt, boolean heard) {
        requireAvailabilityCase();
        require(!heard || inOrder.equals(EnumSet.allOf(GuidanceItem.class)), "hearing without all guidance");
        this.guidance = CodeSet.join(inOrder);
        this.personalAttempt = newPersonalAttempt;
        if (!heard) {
            this.sanctionRecommended = false;
        }
    }

    void sendHearing(Hearing hearing) {
        requireAvailabilityCase();
        this.hearingSentOn = hearing.sentOn();
        this.hearingDeadline = hearing.deadline();
        this.hearingChannel = hearing.channel();
    }

    /** A reply, in time or late; the day of the first one stays. */
    void hearingReplied(LocalDate on) {
        require(
                status == AbsenceStatus.RAADIGHED && hearingSentOn != null && recommendedBy == null,
                "reply to a hearing");
        this.hearingRepliedOn = hearingRepliedOn == null ? on : hearingRepliedOn;
    }

    /** A person's recommendation; never before the citizen has had the chance to speak. */
    void recommend(boolean sanction, String by, LocalDate today) {
        requireAvailabilityCase();
        require(hearing() != null && hearing().isOver(today), "recommendation before the hearing is over");
        this.sanctionRecommended = sanction;
        this.recommendedBy = by;
    }

    /** The team leader's answer to a recommended sanction. */
    void decide(boolean approved, String by) {
        requireAvailabilityCase();
        require(Boolean.TRUE.equals(sanctionRecommended), "approval without a recommendation");
        require(!by.equals(recommendedBy), "approval by whoever recommended");
        this.sanctionApproved = approved;
        this.approvedBy = by;
    }

    void resume(LocalDate on, Integer hoursPerWeek) {
        require(isOpen(), "resumption");
        this.resumesOn = on;
        this.resumedHours = hoursPerWeek;
    }

    void end(LocalDateTime now) {
        require(isOpen(), "end");
        this.outcome = outcomeNow();
        this.status = AbsenceStatus.AFSLUTTET;
        this.endedAt = now;
    }

    /** The trajectory has ended, and with it what was still to be done. */
    void endWithTrajectory(LocalDateTime now) {
        require(isOpen(), "end");
        this.outcome = AbsenceOutcome.FORLOEB_AFSLUTTET;
        this.status = AbsenceStatus.AFSLUTTET;
        this.endedAt = now;
    }

    boolean isOpen() {
        return OPEN.contains(status);
    }

    boolean isTakenUp() {
        return takenUp;
    }

    /** Whether the citizen is reported ill and not yet fit for work. */
    boolean isIllOn(LocalDate day) {
        return kind == AbsenceKind.SYG && isOpen() && (absentUntil == null || !absentUntil.isBefore(day));
    }

    private boolean covers(LocalDate day) {
        return !absentOn.isAfter(day) && (absentUntil == null || !absentUntil.isBefore(day));
    }

    boolean wasReached() {
        return reached;
    }

    /** Whether this absence counts as a no-show, as long as no reasonable cause is known; what is only noted never does. */
    boolean isUnexcusedNoShow() {
        return kind.isNoShow() && cause != Cause.JA && status != AbsenceStatus.NOTERET;
    }

    /** The days from the first to the last that was told, of an open end the first alone. */
    Stream<LocalDate> days() {
        return absentOn.datesUntil((absentUntil == null ? absentOn : absentUntil).plusDays(1));
    }

    boolean beganOn(LocalDate day) {
        return absentOn.equals(day);
    }

    Hearing hearing() {
        return hearingSentOn == null
                ? null
                : new Hearing(hearingSentOn, hearingDeadline, hearingChannel, hearingRepliedOn);
    }

    AbsenceView view() {
        return new AbsenceView(
                id,
                trajectoryNo,
                absentOn,
                absentUntil,
                kind,
                appointment,
                source,
                reportedAt,
                status,
                duty,
                next,
                attempts,
                cause,
                firstContactAt,
                contactWorkMinutes,
                contactCalendarMinutes,
                hearing(),
                sanctionRecommended,
                recommendedBy,
                outcome);
    }

    private AbsenceOutcome outcomeNow() {
        if (Boolean.TRUE.equals(sanctionApproved)) {
            return AbsenceOutcome.SANKTION_INDSTILLET;
        }
        return status == AbsenceStatus.RAADIGHED ? AbsenceOutcome.INGEN_SANKTION : AbsenceOutcome.FORTSAETTER;
    }

    /** Where attendance is voluntary there is no way to a sanction at all. */
    private void requireAvailabilityCase() {
        require(status == AbsenceStatus.RAADIGHED && duty == Duty.PLIGT, "availability case");
    }

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new IllegalStateException("Absence %s is %s (%s): no %s now.".formatted(id, status, duty, step));
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
