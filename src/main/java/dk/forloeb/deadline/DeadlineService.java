package dk.forloeb.deadline;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.OpenTasks;
import dk.forloeb.engine.TaskDates;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of a trajectory for people: to read, to pause and to extend. */
@Service
@Transactional
public class DeadlineService {

    private static final int PAGE = 20;
    private static final int LONGEST_REASON = 1000;

    private final DeadlineRepository deadlines;
    private final DeadlineChangeRepository changes;
    private final TrajectoryService trajectories;
    private final DeadlineAccess access;
    private final EscalationRules escalationRules;
    private final EscalationProcess escalations;
    private final Decisions decisions;
    private final OpenTasks openTasks;
    private final TaskDates taskDates;
    private final WorkingCalendar calendar;
    private final WorkingHours hours;
    private final DeadlineProperties properties;
    private final CurrentUser currentUser;
    private final Clock clock;

    DeadlineService(
            DeadlineRepository deadlines,
            DeadlineChangeRepository changes,
            TrajectoryService trajectories,
            DeadlineAccess access,
            EscalationRules escalationRules,
            EscalationProcess escalations,
            Decisions decisions,
            OpenTasks openTasks,
            TaskDates taskDates,
            WorkingCalendar calendar,
            WorkingHours hours,
            DeadlineProperties properties,
            CurrentUser currentUser,
            Clock clock) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.trajectories = trajectories;
        this.access = access;
        this.escalationRules = escalationRules;
        this.escalations = escalations;
        this.decisions = decisions;
        this.openTasks = openTasks;
        this.taskDates = taskDates;
        this.calendar = calendar;
        this.hours = hours;
        this.properties = properties;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * A page of the trajectory's deadlines: open ones first, then what ended last.
     *
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such trajectory
     * @throws NoAccessException when the reader has no business with it
     */
    public Page<DeadlineView> ofTrajectory(String no, int page) {
        access.requireRead(trajectories.trajectory(no));
        Page<Deadline> found = deadlines.ofTrajectory(no, PageRequest.of(page, PAGE));
        Map<UUID, List<DeadlineChangeView>> logs =
                changes.findByDeadlineIdInOrderByAt(found.map(Deadline::getId).getContent()).stream()
                        .collect(Collectors.groupingBy(
                                DeadlineChange::deadlineId,
                                Collectors.mapping(DeadlineChange::view, Collectors.toList())));
        return found.map(deadline -> deadline.view(
                nameOf(deadline.rule()),
                nameOf(deadline.escalation()),
                logs.getOrDefault(deadline.getId(), List.of())));
    }

    /**
     * Open tasks of the trajectory that have no deadline here, since they came up before Forløb kept them; oldest first. For
     * whoever has been let in by {@link #ofTrajectory}.
     */
    @Transactional(readOnly = true)
    public List<OpenTasks.OpenTask> withoutDeadline(String no) {
        List<OpenTasks.OpenTask> open = openTasks.of(no);
        Set<String> dated =
                deadlines.dated(open.stream().map(OpenTasks.OpenTask::id).toList());
        return open.stream().filter(task -> !dated.contains(task.id())).toList();
    }

    /** Whether the person may pause, resume and extend deadlines of this kind. */
    @Transactional(readOnly = true)
    public boolean mayChange(String no, DeadlineKind kind) {
        return access.mayChange(trajectories.trajectory(no), kind);
    }

    public void pause(String no, UUID id, Reason reason) {
        Deadline deadline = changeable(no, id, reason);
        refuseIf(deadline.state() != DeadlineState.LOEBER, "Fristen løber ikke og kan ikke sættes på pause.");
        deadline.pause(LocalDate.now(clock));
        keep(deadline, ChangeKind.PAUSE, deadline.dueOn(), 0, reason);
        move(deadline, null);
    }

    public void resume(String no, UUID id, Reason reason) {
        Deadline deadline = changeable(no, id, reason);
        refuseIf(deadline.state() != DeadlineState.PAUSE, "Fristen er ikke på pause.");
        LocalDate oldDue = deadline.dueOn();
        int taken = deadline.resume(LocalDate.now(clock), calendar.current());
        keep(deadline, ChangeKind.GENOPTAGET, oldDue, taken, reason);
        move(deadline, dueAt(deadline));
    }

    /**
     * @param days more days of the kind that the deadline counts
     * @param seen the date that the person saw; null when the person saw none
     * @throws DeadlineRefusedException also when the date is another one since, so that a form sent twice counts once
     */
    public void extend(String no, UUID id, int days, LocalDate seen, Reason reason) {
        Deadline deadline = changeable(no, id, reason);
        refuseIf(
                days < 1 || days > properties.mostExtraDays(),
                "Skriv et helt antal dage mellem 1 og %d.".formatted(properties.mostExtraDays()));
        refuseIf(!deadline.isOpen(), "Opgaven er afsluttet. Fristen kan ikke forlænges.");
        LocalDate oldDue = deadline.dueOn();
        refuseIf(
                seen != null && !seen.equals(oldDue),
                "Fristen er flyttet imens og er nu %s. Forlæng den igen, hvis den skal længere."
                        .formatted(DanishDates.day(oldDue)));
        deadline.extend(days, calendar.current());
        keep(deadline, ChangeKind.FORLAENGET, oldDue, days, reason);
        if (deadline.state() == DeadlineState.LOEBER) {
            move(deadline, dueAt(deadline));
        }
    }

    private Deadline changeable(String no, UUID id, Reason reason) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        access.requireSight(trajectory);
        Deadline deadline = deadlines
                .findById(id)
                .filter(found -> found.trajectoryNo().equals(no))
                .orElseThrow(UnknownDeadlineException::new);
        access.requireChange(trajectory, deadline.rule().kind());
        refuseIf(reason.code() == null || !ChangeReason.toChoose().contains(reason.code()), "Vælg en årsag.");
        int length = reason.text() == null ? 0 : reason.text().strip().length();
        refuseIf(
                length < properties.reasonCharacters() || length > LONGEST_REASON,
                "Skriv en begrundelse på mindst %d og højst %d tegn."
                        .formatted(properties.reasonCharacters(), LONGEST_REASON));
        return deadline;
    }

    private void keep(Deadline deadline, ChangeKind kind, LocalDate oldDue, int days, Reason reason) {
        var stripped = new Reason(reason.code(), reason.text().strip());
        changes.save(
                new DeadlineChange(deadline, kind, oldDue, days, stripped, LocalDateTime.now(clock), currentUser.id()));
        trajectories.record(deadline.trajectoryNo(), kind.event(), deadline.taskKey());
        String given = deadline.giveUpEscalation();
        if (given != null) {
            escalations.settled(given);
        }
    }

    private void move(Deadline deadline, LocalDateTime due) {
        // The deadline first and then its task, as whoever completes the task takes them.
        deadlines.flush();
        taskDates.moveDue(Collections.singletonMap(deadline.taskId(), due));
    }

    private LocalDateTime dueAt(Deadline deadline) {
        return deadline.dueOn().atTime(hours.closesAt());
    }

    private String nameOf(DeadlineRule rule) {
        return decisions.nameOf(DeadlineRule.DECISION_ID, rule.decisionVersion(), rule.ruleId());
    }

    private String nameOf(EscalationRule rule) {
        return rule == null ? null : escalationRules.nameOf(rule);
    }

    private static void refuseIf(boolean wrong, String danishMessage) {
        if (wrong) {
            throw new DeadlineRefusedException(danishMessage);
        }
    }
}
