package dk.forloeb.deadline;

import dk.forloeb.engine.TaskDates;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.CoursePaused;
import dk.forloeb.trajectory.CourseResumed;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * While a citizen is on leave or in prison, the dates stand still that task-deadline.dmn says do. The law's never do, nor
 * those that guard them: a complaint is answered in time, wherever the citizen is. What a person has paused is the person's
 * to take up again.
 */
@Component
class CoursePauses {

    private final DeadlineRepository deadlines;
    private final DeadlineChangeRepository changes;
    private final TrajectoryService trajectories;
    private final TaskDates taskDates;
    private final WorkingCalendar calendar;
    private final WorkingHours hours;
    private final CurrentUser currentUser;
    private final Clock clock;

    CoursePauses(
            DeadlineRepository deadlines,
            DeadlineChangeRepository changes,
            TrajectoryService trajectories,
            TaskDates taskDates,
            WorkingCalendar calendar,
            WorkingHours hours,
            CurrentUser currentUser,
            Clock clock) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.trajectories = trajectories;
        this.taskDates = taskDates;
        this.calendar = calendar;
        this.hours = hours;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @EventListener
    void pause(CoursePaused course) {
        LocalDate today = LocalDate.now(clock);
        Map<String, LocalDateTime> dates = new HashMap<>();
        for (Deadline deadline : deadlines.ofCourse(course.trajectoryNo(), DeadlineState.LOEBER)) {
            deadline.pause(today);
            keep(deadline, ChangeKind.PAUSE, deadline.dueOn(), 0);
            dates.put(deadline.taskId(), null);
        }
        move(dates);
    }

    /**
     * A task that comes up while the course holds a pause stands still from the beginning.
     *
     * @return whether it does
     */
    boolean holds(Deadline deadline) {
        boolean paused = deadline.rule().standsStill()
                && trajectories.pausedUntil(deadline.trajectoryNo()).isPresent();
        if (paused) {
            deadline.pause(LocalDate.now(clock));
            keep(deadline, ChangeKind.PAUSE, deadline.dueOn(), 0);
        }
        return paused;
    }

    @EventListener
    void resume(CourseResumed course) {
        LocalDate today = LocalDate.now(clock);
        List<Deadline> paused = deadlines.ofCourse(course.trajectoryNo(), DeadlineState.PAUSE);
        Map<UUID, DeadlineChange> newest =
                changes
                        .findByDeadlineIdInOrderByAt(
                                paused.stream().map(Deadline::getId).toList())
                        .stream()
                        .filter(change -> change.kind() == ChangeKind.PAUSE)
                        .collect(Collectors.toMap(
                                DeadlineChange::deadlineId, Function.identity(), (earlier, later) -> later));
        Map<String, LocalDateTime> dates = new HashMap<>();
        for (Deadline deadline : paused) {
            DeadlineChange change = newest.get(deadline.getId());
            if (change != null && change.reason() == ChangeReason.FORLOEB_PAUSE) {
                LocalDate oldDue = deadline.dueOn();
                int taken = deadline.resume(today, calendar.current());
                keep(deadline, ChangeKind.GENOPTAGET, oldDue, taken);
                dates.put(deadline.taskId(), deadline.dueOn().atTime(hours.closesAt()));
            }
        }
        move(dates);
    }

    /** Reminders of a date that stands still are stopped by the watch. */
    private void keep(Deadline deadline, ChangeKind kind, LocalDate oldDue, int days) {
        changes.save(new DeadlineChange(
                deadline, kind, oldDue, days, Reason.COURSE_PAUSED, LocalDateTime.now(clock), currentUser.id()));
        trajectories.record(deadline.trajectoryNo(), kind.event(), deadline.taskKey());
    }

    private void move(Map<String, LocalDateTime> dates) {
        // The deadlines first and then their tasks, as whoever completes a task takes them.
        deadlines.flush();
        taskDates.moveDue(dates);
    }
}
