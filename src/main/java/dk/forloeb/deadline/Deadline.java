package dk.forloeb.deadline;

import dk.forloeb.engine.TaskSchedule.NewTask;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
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
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** The day by which a task of a trajectory must be done, with all that explains it. */
@Entity
@Table(name = "deadline", schema = "forloeb")
class Deadline implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "task_id")
    private String taskId;

    @Column(name = "task_key")
    private String taskKey;

    @Column(name = "task_name")
    private String taskName;

    @Enumerated(EnumType.STRING)
    @Column(name = "start_event")
    private StartEvent startEvent;

    @Column(name = "start_on")
    private LocalDate startOn;

    @Embedded
    private DeadlineRule rule;

    @Column(name = "extended_days")
    private int extendedDays;

    @Column(name = "paused_days")
    private int pausedDays;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String skipped;

    @Column(name = "calendar_edition")
    private int calendarEdition;

    /** Null only on a deadline from before there was such a rule, until it is counted anew. */
    @Embedded
    private EscalationRule escalation;

    /** Day of the reminder; null when there is none, or it has begun. */
    @Column(name = "watch_on")
    private LocalDate watchOn;

    /** Date whose reminder has begun. */
    @Column(name = "watched_due")
    private LocalDate watchedDue;

    /** Process that reminds or waits for the team leader; null when none does. */
    @Column(name = "escalation_id")
    private String escalationId;

    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    @Column(name = "escalated_on")
    private LocalDate escalatedOn;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    @Column(name = "paused_on")
    private LocalDate pausedOn;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "closed_at")
    private LocalDateTime closedAt;

    @Transient
    private boolean fresh = true;

    Deadline() {}

    Deadline(
            NewTask task,
            DeadlineStart start,
            DeadlineRule rule,
            EscalationRule escalation,
            WorkingDays calendar,
            LocalDateTime now) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = task.trajectoryNo();
        this.taskId = task.id();
        this.taskKey = task.key();
        this.taskName = task.name();
        this.startEvent = start.event();
        this.startOn = start.on();
        this.rule = rule;
        this.escalation = escalation;
        this.state = DeadlineState.LOEBER;
        this.createdAt = now;
        count(calendar);
    }

    /** From this day on no time runs. */
    void pause(LocalDate today) {
        require(DeadlineState.LOEBER);
        this.state = DeadlineState.PAUSE;
        this.pausedOn = today;
    }

    /** Time runs again; the date moves by the days that the pause has really taken, which are returned. */
    int resume(LocalDate today, WorkingDays calendar) {
        require(DeadlineState.PAUSE);
        int taken = calendar.between(pausedOn, today, rule.unit());
        this.state = DeadlineState.LOEBER;
        this.pausedOn = null;
        this.pausedDays += taken;
        count(calendar);
        return taken;
    }

    /** Gives more days, be it while time runs or in a pause. */
    void extend(int days, WorkingDays calendar) {
        if (!isOpen()) {
            throw new IllegalStateException("A deadline that is %s can't be extended.".formatted(state));
        }
        this.extendedDays += days;
        count(calendar);
    }

    /**
     * Counts anew on another edition of the calendar.
     *
     * @param newPausedDays days that the pauses so far have taken on that edition
     */
    void recount(WorkingDays calendar, int newPausedDays) {
        this.pausedDays = newPausedDays;
        count(calendar);
    }

    /** The rule of a deadline from before there was one. */
    void escalateAs(EscalationRule newRule) {
        this.escalation = newRule;
    }

    /** The process that was begun for the present date. */
    void escalateBy(String processId) {
        this.escalationId = processId;
    }

    void remind(LocalDate today) {
        this.remindedOn = today;
    }

    void escalate(LocalDate today) {
        this.escalatedOn = today;
    }

    /** The team leader has seen to it; the same date is not escalated again. */
    void endEscalation() {
        this.escalationId = null;
    }

    /**
     * Gives up an escalation that does not fit the deadline any more.
     *
     * @return the process that is to be stopped; null when none runs or it goes on
     */
    String giveUpEscalation() {
        if (escalationId == null || state == DeadlineState.LOEBER && dueOn.equals(watchedDue)) {
            return null;
        }
        String running = escalationId;
        this.escalationId = null;
        this.watchedDue = null;
        return running;
    }

    private void count(WorkingDays calendar) {
        LocalDate before = dueOn;
        this.dueOn = calendar.after(startOn, rule.days() + extendedDays + pausedDays, rule.unit());
        this.skipped = FreeDay.join(calendar.skipped(startOn, dueOn));
        this.calendarEdition = calendar.edition();
        if (!dueOn.equals(before)) {
            this.remindedOn = null;
            this.escalatedOn = null;
        }
        boolean wanted = escalation != null && escalation.escalates() && !dueOn.equals(watchedDue);
        this.watchOn = wanted ? dayOfReminder(calendar) : null;
    }

    /** Not on the day on which the task came up, however short the deadline is. */
    private LocalDate dayOfReminder(WorkingDays calendar) {
        LocalDate wanted = calendar.before(dueOn, escalation.remindDays());
        LocalDate earliest = calendar.after(createdAt.toLocalDate(), 1);
        return wanted.isBefore(earliest) ? earliest : wanted;
    }

    boolean isOpen() {
        return state == DeadlineState.LOEBER || state == DeadlineState.PAUSE;
    }

    private void require(DeadlineState wanted) {
        if (state != wanted) {
            throw new IllegalStateException("The deadline is %s, not %s.".formatted(state, wanted));
        }
    }

    DeadlineState state() {
        return state;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    DeadlineRule rule() {
        return rule;
    }

    EscalationRule escalation() {
        return escalation;
    }

    LocalDate watchOn() {
        return watchOn;
    }

    String escalationId() {
        return escalationId;
    }

    String taskId() {
        return taskId;
    }

    String taskKey() {
        return taskKey;
    }

    String trajectoryNo() {
        return trajectoryNo;
    }

    /**
     * @param ruleName name of its rule for people
     * @param escalationName name of its rule for reminder and escalation
     * @param changes its log, oldest first
     */
    DeadlineView view(String ruleName, String escalationName, List<DeadlineChangeView> changes) {
        return new DeadlineView(
                id,
                trajectoryNo,
                taskName,
                rule.kind(),
                new DeadlineStart(startEvent, startOn),
                ruleName,
                rule.ruleSetId(),
                rule.reason(),
                rule.legalBasis(),
                rule.unit(),
                rule.days(),
                extendedDays,
                pausedDays,
                dueOn,
                FreeDay.split(skipped),
                state,
                pausedOn,
                createdAt,
                closedAt,
                escalation == null
                        ? null
                        : new EscalationView(
                                escalation.escalates() ? escalation.remindDays() : null,
                                escalation.escalates() ? escalation.escalateDays() : null,
                                escalationName,
                                remindedOn,
                                escalatedOn),
                changes);
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
