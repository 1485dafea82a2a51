package dk.forloeb.deadline;

import dk.forloeb.engine.TaskDates;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of deadline-escalation.bpmn, and how it begins and is stopped. */
@Service
@Transactional
public class DeadlineEscalations {

    private final DeadlineRepository deadlines;
    private final DeadlineChangeRepository changes;
    private final TrajectoryService trajectories;
    private final EscalationProcess process;
    private final EscalationRules rules;
    private final TaskDates taskDates;
    private final WorkingCalendar calendar;
    private final WorkingHours hours;
    private final DeadlineProperties properties;
    private final CurrentUser currentUser;
    private final Clock clock;

    DeadlineEscalations(
            DeadlineRepository deadlines,
            DeadlineChangeRepository changes,
            TrajectoryService trajectories,
            EscalationProcess process,
            EscalationRules rules,
            TaskDates taskDates,
            WorkingCalendar calendar,
            WorkingHours hours,
            DeadlineProperties properties,
            CurrentUser currentUser,
            Clock clock) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.trajectories = trajectories;
        this.process = process;
        this.rules = rules;
        this.taskDates = taskDates;
        this.calendar = calendar;
        this.hours = hours;
        this.properties = properties;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @return false when another node has begun it, or it is not wanted any more */
    boolean begin(UUID id) {
        if (deadlines.claim(id, LocalDate.now(clock)) == 0) {
            return false;
        }
        Deadline deadline = find(id);
        LocalDateTime teamLeaderAt = calendar.current()
                .after(deadline.dueOn(), deadline.escalation().escalateDays())
                .atTime(hours.opensAt());
        deadline.escalateBy(process.begin(deadline.trajectoryNo(), id, teamLeaderAt));
        return true;
    }

    /** @return false when another node has stopped it */
    boolean stop(UUID id) {
        String escalationId = find(id).escalationId();
        if (escalationId == null || deadlines.release(id, escalationId) == 0) {
            return false;
        }
        process.settled(escalationId);
        return true;
    }

    /** Whoever has the task finds it further up in the list, and the deadline says that it was reminded of. */
    public void remind(UUID id) {
        Deadline deadline = find(id);
        if (deadline.state() == DeadlineState.LOEBER) {
            deadline.remind(LocalDate.now(clock));
            // The deadline first and then its task, as whoever completes the task takes them.
            deadlines.flush();
            taskDates.raise(deadline.taskId(), deadline.escalation().priority());
            keep(deadline, ChangeKind.PAAMINDET, deadline.dueOn(), 0, Reason.NEAR);
        }
    }

    /** From now on the deadline is with the team leader. */
    public void escalate(UUID id) {
        Deadline deadline = find(id);
        if (deadline.state() == DeadlineState.LOEBER) {
            deadline.escalate(LocalDate.now(clock));
            keep(deadline, ChangeKind.ESKALERET, deadline.dueOn(), 0, Reason.PASSED);
        }
    }

    @Transactional(readOnly = true)
    public DeadlineView deadline(UUID id) {
        Deadline deadline = find(id);
        return deadline.view("", rules.nameOf(deadline.escalation()), List.of());
    }

    /**
     * Keeps what the team leader has done.
     *
     * @param days more days of the kind that the deadline counts; only with a new deadline
     */
    public void followUp(UUID id, FollowUpOutcome outcome, int days, String reason) {
        Deadline deadline = find(id);
        LocalDate oldDue = deadline.dueOn();
        boolean extended = outcome == FollowUpOutcome.NY_FRIST;
        if (extended) {
            refuseUnlessExtendable(deadline, days);
            deadline.extend(days, calendar.current());
            if (deadline.state() == DeadlineState.LOEBER) {
                deadlines.flush();
                taskDates.moveDue(Collections.singletonMap(
                        deadline.taskId(), deadline.dueOn().atTime(hours.closesAt())));
            }
        }
        deadline.endEscalation();
        keep(deadline, ChangeKind.FULGT_OP, oldDue, extended ? days : 0, new Reason(outcome.reason(), reason.strip()));
    }

    private void refuseUnlessExtendable(Deadline deadline, int days) {
        if (days < 1 || days > properties.mostExtraDays()) {
            throw new DeadlineRefusedException(
                    "Skriv et helt antal dage mellem 1 og %d.".formatted(properties.mostExtraDays()));
        }
        if (!deadline.isOpen()) {
            throw new DeadlineRefusedException("Opgaven er afsluttet. Fristen kan ikke forlænges.");
        }
    }

    private void keep(Deadline deadline, ChangeKind kind, LocalDate oldDue, int days, Reason reason) {
        changes.save(
                new DeadlineChange(deadline, kind, oldDue, days, reason, LocalDateTime.now(clock), currentUser.id()));
        trajectories.record(deadline.trajectoryNo(), kind.event(), deadline.taskKey());
    }

    private Deadline find(UUID id) {
        return deadlines.findById(id).orElseThrow(UnknownDeadlineException::new);
    }
}
