package dk.forloeb.placement;

import dk.forloeb.health.Accommodation;
import dk.forloeb.platform.CodeSet;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A citizen's work at a company, from match to end (form F-A10; LAB chapters 11 to 13). */
@Entity
@Table(name = "placement", schema = "forloeb")
class Placement implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    private PlacementStatus status;

    @Embedded
    private Workplace workplace;

    @Enumerated(EnumType.STRING)
    private PlacementKind kind;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Enumerated(EnumType.STRING)
    private PlacementPurpose purpose;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "hours_per_week")
    private int hoursPerWeek;

    private String tasks;
    private String accommodations;

    @Column(name = "max_lift_kg")
    private Integer maxLiftKg;

    @Column(name = "ordinary_hours_goal")
    private Integer ordinaryHoursGoal;

    @Enumerated(EnumType.STRING)
    @Column(name = "mentor_need")
    private MentorNeed mentorNeed;

    @Embedded
    private PlacementCheck check;

    @Column(name = "employee_rep")
    private String employeeRep;

    @Column(name = "employee_rep_approved")
    private boolean employeeRepApproved;

    @Column(name = "vitas_ref")
    private String vitasRef;

    @Column(name = "confirmed_checks")
    private String confirmedChecks = "";

    @Column(name = "rejected_reason")
    private String rejectedReason;

    @Column(name = "extension_no")
    private int extensionNo;

    @Column(name = "asked_ends_on")
    private LocalDate askedEndsOn;

    @Column(name = "special_need")
    private boolean specialNeed;

    @Column(name = "extension_reason")
    private String extensionReason;

    @Column(name = "broken_off")
    private boolean brokenOff;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "attendance_pct")
    private Integer attendancePct;

    @Transient
    private boolean fresh = true;

    Placement() {}

    /** @param maxLiftKg the most that the employer may let the citizen lift; null unless that is shared */
    Placement(String trajectoryNo, PlacementOffer offer, Integer maxLiftKg) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.status = PlacementStatus.FUNDET;
        this.workplace = offer.workplace();
        this.kind = offer.kind();
        this.sector = offer.sector();
        this.purpose = offer.purpose();
        this.startsOn = offer.startsOn();
        this.endsOn = offer.endsOn();
        this.hoursPerWeek = offer.hoursPerWeek();
        this.tasks = offer.tasks();
        this.accommodations = CodeSet.join(offer.accommodations());
        this.maxLiftKg = maxLiftKg;
        this.ordinaryHoursGoal = offer.ordinaryHoursGoal();
        this.mentorNeed = offer.mentorNeed();
    }

    void check(PlacementCheck newCheck) {
        require(status == PlacementStatus.FUNDET || isExtensionAsked(), "be checked");
        this.check = newCheck;
    }

    /** Approves the match, or the extension that is asked for. */
    void approve(PlacementApproval approval) {
        require(check != null && (status == PlacementStatus.FUNDET || isExtensionAsked()), "be approved");
        if (!check.periodOk()) {
            throw new IllegalStateException("The period is longer than the law allows.");
        }
        if (isBrokenOff()) {
            throw new IllegalStateException("The placement is broken off.");
        }
        if (kind.isStatutory() && !approval.employeeRepApproved() && workplace.hasEmployees()) {
            throw new IllegalStateException("The employees' representative has not agreed.");
        }
        this.employeeRep = approval.employeeRep();
        this.employeeRepApproved = approval.employeeRepApproved();
        this.vitasRef = approval.vitasRef();
        this.confirmedChecks = CodeSet.join(approval.checks());
        this.rejectedReason = null;
        if (isExtensionAsked()) {
            this.endsOn = askedEndsOn;
            this.extensionNo++;
            this.askedEndsOn = null;
        } else {
            this.status = PlacementStatus.GODKENDT;
        }
    }

    /** Says no to the match; a running placement only loses the extension that was asked for. */
    void reject(String reason) {
        require(status == PlacementStatus.FUNDET || isExtensionAsked(), "be rejected");
        this.rejectedReason = reason;
        if (isExtensionAsked()) {
            this.askedEndsOn = null;
        } else {
            this.status = PlacementStatus.AFVIST;
        }
    }

    void start() {
        require(status == PlacementStatus.GODKENDT, "start");
        this.status = PlacementStatus.I_GANG;
    }

    void askForExtension(ExtensionRequest request) {
        require(status == PlacementStatus.I_GANG && !brokenOff, "be extended");
        if (!request.newEndsOn().isAfter(endsOn)) {
            throw new IllegalArgumentException("An extension must end after the present period.");
        }
        this.askedEndsOn = request.newEndsOn();
        this.specialNeed = request.specialNeed();
        this.extensionReason = request.reason();
    }

    void attended(int percent) {
        require(status == PlacementStatus.I_GANG, "have attendance");
        this.attendancePct = percent;
    }

    /** Keeps that the citizen has stopped; {@link #end()} makes it count once people have settled it. */
    void breakOff(EndReason reason, LocalDate on) {
        require(status == PlacementStatus.I_GANG, "be broken off");
        if (reason == EndReason.UDLOEBET) {
            throw new IllegalArgumentException("What is broken off has not run out.");
        }
        if (on.isBefore(startsOn) || on.isAfter(endsOn)) {
            throw new IllegalArgumentException("The last day is not a day of the placement.");
        }
        foresee(new PlacementOutcome(true, reason, on));
    }

    /** Keeps how it will end; {@link #end()} makes it count. */
    void foresee(PlacementOutcome outcome) {
        require(status == PlacementStatus.I_GANG, "be ended");
        this.brokenOff = outcome.brokenOff();
        this.endReason = outcome.reason();
        this.lastDay = outcome.lastDay();
    }

    /** The course has ended, and with it the placement, which may not have begun; nobody is asked about it any more. */
    void endWithTrajectory(LocalDate on) {
        boolean running = status == PlacementStatus.I_GANG;
        this.status = PlacementStatus.AFBRUDT;
        if (running && lastDay != null && !lastDay.isAfter(on)) {
            return;
        }
        this.brokenOff = true;
        this.endReason = EndReason.ANDET;
        this.lastDay = running ? within(on) : null;
    }

    private LocalDate within(LocalDate day) {
        if (day.isBefore(startsOn)) {
            return startsOn;
        }
        return day.isAfter(endsOn) ? endsOn : day;
    }

    void end() {
        require(status == PlacementStatus.I_GANG && lastDay != null, "end");
        this.status = brokenOff ? PlacementStatus.AFBRUDT : PlacementStatus.AFSLUTTET;
    }

    /** When the next step is to be agreed: some days before the end, but not in the first half of a short period. */
    LocalDate reviewOn(int daysBeforeEnd, LocalDate periodStart) {
        LocalDate half = periodStart.plusDays(ChronoUnit.DAYS.between(periodStart, endsOn) / 2);
        LocalDate before = endsOn.minusDays(daysBeforeEnd);
        return before.isAfter(half) ? before : half;
    }

    private boolean isBrokenOff() {
        return status == PlacementStatus.I_GANG && brokenOff;
    }

    boolean isExtensionAsked() {
        return status == PlacementStatus.I_GANG && askedEndsOn != null;
    }

    PlacementView view() {
        ExtensionRequest extension =
                isExtensionAsked() ? new ExtensionRequest(askedEndsOn, specialNeed, extensionReason) : null;
        return new PlacementView(
                id,
                trajectoryNo,
                status,
                workplace,
                kind,
                sector,
                purpose,
                startsOn,
                endsOn,
                status == PlacementStatus.I_GANG ? null : lastDay,
                hoursPerWeek,
                tasks,
                CodeSet.split(accommodations, Accommodation.class),
                maxLiftKg,
                ordinaryHoursGoal,
                mentorNeed,
                extensionNo,
                extension,
                isBrokenOff() ? new PlacementOutcome(true, endReason, lastDay) : null,
                attendancePct,
                check,
                employeeRep,
                vitasRef,
                rejectedReason);
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

    private void require(boolean allowed, String what) {
        if (!allowed) {
            throw new IllegalStateException("A placement that is %s can't %s.".formatted(status, what));
        }
    }
}
