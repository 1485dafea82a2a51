package dk.forloeb.upskilling;

import dk.forloeb.trajectory.DanishLevel;
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
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** One course of a citizen's plan (form F-A8). */
@Entity
@Table(name = "upskilling_course", schema = "forloeb")
class UpskillingCourse implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "plan_position")
    private int position;

    @Enumerated(EnumType.STRING)
    private Track track;

    @Column(name = "hours_per_week")
    private int hoursPerWeek;

    @Enumerated(EnumType.STRING)
    private CourseStatus status;

    private boolean taken;

    @Enumerated(EnumType.STRING)
    private Provider provider;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "planned_lessons")
    private Integer plannedLessons;

    @Column(name = "attended_lessons")
    private Integer attendedLessons;

    @Enumerated(EnumType.STRING)
    @Column(name = "level_before")
    private DanishLevel levelBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "level_after")
    private DanishLevel levelAfter;

    @Enumerated(EnumType.STRING)
    private Certificate certificate;

    @Enumerated(EnumType.STRING)
    private CourseResult result;

    @Enumerated(EnumType.STRING)
    @Column(name = "interrupt_reason")
    private InterruptReason interruptReason;

    @Column(name = "broken_off_on")
    private LocalDate brokenOffOn;

    @Column(name = "new_ends_on")
    private LocalDate newEndsOn;

    @Column(name = "extra_lessons")
    private int extraLessons;

    @Enumerated(EnumType.STRING)
    @Column(name = "attendance_action")
    private AttendanceAction attendanceAction;

    @Transient
    private boolean fresh = true;

    UpskillingCourse() {}

    UpskillingCourse(String trajectoryNo, int position, PlannedCourse planned) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.position = position;
        this.track = planned.track();
        this.hoursPerWeek = planned.hoursPerWeek();
        this.status = CourseStatus.PLANLAGT;
    }

    /** Somebody begins to organise it, so that a new plan no longer replaces it. */
    void take() {
        require(status == CourseStatus.PLANLAGT && !taken, "be taken");
        this.taken = true;
    }

    void start(CourseStart start) {
        require(status == CourseStatus.PLANLAGT, "start");
        if (!start.endsOn().isAfter(start.startsOn())) {
            throw new IllegalArgumentException("A course must end after it starts.");
        }
        this.taken = true;
        this.provider = start.provider();
        this.startsOn = start.startsOn();
        this.endsOn = start.endsOn();
        this.plannedLessons = start.plannedLessons();
        this.levelBefore = start.levelBefore();
        this.status = CourseStatus.I_GANG;
    }

    /** Keeps that the citizen has left; {@link #conclude()} makes it count once the result is reported. */
    void breakOff(CourseBreak left) {
        require(status.isRunning(), "be broken off");
        this.brokenOffOn = left.on();
        this.interruptReason = left.reason();
    }

    /** The course of the trajectory has ended, and with it this one. */
    void endWithTrajectory(LocalDate on) {
        require(status.isRunning(), "end");
        if (brokenOffOn == null) {
            this.brokenOffOn = on;
            this.interruptReason = InterruptReason.ANDET;
        }
        this.result = CourseResult.AFBRUDT;
        this.status = CourseStatus.AFBRUDT;
    }

    /** Keeps the report; {@link #conclude()} makes it count. */
    void report(CourseReport report) {
        require(status.isRunning(), "be reported");
        if (report.attendedLessons() > plannedLessons) {
            throw new IllegalArgumentException("Nobody attends more lessons than planned.");
        }
        if (brokenOffOn != null && report.result() == CourseResult.FORLAENGET) {
            throw new IllegalArgumentException("What is broken off is not extended.");
        }
        this.attendedLessons = report.attendedLessons();
        this.result = report.result();
        this.levelAfter = report.levelAfter();
        this.certificate = report.certificate();
        this.interruptReason = report.interruptReason();
        this.newEndsOn = report.newEndsOn();
        this.extraLessons = report.extraLessons();
    }

    void actOnAttendance(AttendanceAction action) {
        require(status.isRunning() && result != null, "have its attendance acted on");
        this.attendanceAction = action;
    }

    /** Ends or extends the course as reported. */
    CourseResult conclude() {
        require(status.isRunning() && result != null, "be concluded");
        CourseResult concluded = result;
        this.status = concluded.status();
        if (concluded == CourseResult.FORLAENGET) {
            this.endsOn = newEndsOn;
            this.plannedLessons = plannedLessons + extraLessons;
            this.newEndsOn = null;
            this.extraLessons = 0;
            this.result = null;
        } else if (concluded == CourseResult.AFBRUDT && brokenOffOn != null && brokenOffOn.isBefore(endsOn)) {
            this.endsOn = brokenOffOn;
        }
        return concluded;
    }

    String trajectoryNo() {
        return trajectoryNo;
    }

    /** When the result is to be expected: at the end of the course, at once when the citizen has left. */
    LocalDate waitsUntil() {
        return brokenOffOn == null ? endsOn : brokenOffOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    DanishLevel levelAfter() {
        return levelAfter;
    }

    Track track() {
        return track;
    }

    /** Attended in percent of the planned lessons, rounded down; null before the first report. */
    Integer attendancePct() {
        return attendedLessons == null ? null : 100 * attendedLessons / plannedLessons;
    }

    CourseView view() {
        return new CourseView(
                id,
                trajectoryNo,
                track,
                hoursPerWeek,
                status,
                provider,
                startsOn,
                endsOn,
                plannedLessons,
                attendedLessons,
                attendancePct(),
                levelBefore,
                status.isRunning() && brokenOffOn != null ? new CourseBreak(interruptReason, brokenOffOn) : null,
                result);
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
            throw new IllegalStateException("A course that is %s%s can't %s."
                    .formatted(status, taken && status == CourseStatus.PLANLAGT ? " and taken" : "", what));
        }
    }
}
