package dk.forloeb.deadline;

import dk.forloeb.engine.TaskDates;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts open deadlines anew when the closing days have changed, a page in each transaction. Every node looks regularly, so
 * that what another node counted on an old edition, or left when it was stopped, is counted too.
 */
@Component
class Recount implements SchedulingConfigurer {

    private static final int PAGE = 200;

    private final DeadlineRepository deadlines;
    private final DeadlineChangeRepository changes;
    private final TrajectoryService trajectories;
    private final TaskDates taskDates;
    private final WorkingCalendar calendar;
    private final WorkingHours hours;
    private final DeadlineProperties properties;
    private final CurrentUser currentUser;
    private final TransactionOperations transaction;
    private final Clock clock;

    Recount(
            DeadlineRepository deadlines,
            DeadlineChangeRepository changes,
            TrajectoryService trajectories,
            TaskDates taskDates,
            WorkingCalendar calendar,
            WorkingHours hours,
            DeadlineProperties properties,
            CurrentUser currentUser,
            TransactionOperations transaction,
            Clock clock) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.trajectories = trajectories;
        this.taskDates = taskDates;
        this.calendar = calendar;
        this.hours = hours;
        this.properties = properties;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(
                new FixedDelayTask(this::all, properties.readCalendarEvery(), properties.readCalendarEvery()));
    }

    /** @return how many deadlines have got another date */
    int all() {
        calendar.readAgain();
        WorkingDays days = calendar.current();
        int moved = 0;
        int[] page;
        do {
            page = transaction.execute(status -> page(days));
            moved += page[1];
        } while (page[0] == PAGE);
        return moved;
    }

    /** What has been counted leaves the set, so that the next page is always the first. */
    private int[] page(WorkingDays days) {
        List<Deadline> stale = deadlines.countedBefore(days.edition(), Limit.of(PAGE));
        Map<UUID, Integer> pauses = pauses(stale, days);
        Map<String, LocalDateTime> dueByTask = new HashMap<>();
        int moved = 0;
        for (Deadline deadline : stale) {
            LocalDate oldDue = deadline.dueOn();
            deadline.recount(days, pauses.getOrDefault(deadline.getId(), 0));
            if (!deadline.dueOn().equals(oldDue)) {
                moved++;
                keep(deadline, oldDue);
                if (deadline.state() == DeadlineState.LOEBER) {
                    dueByTask.put(deadline.taskId(), deadline.dueOn().atTime(hours.closesAt()));
                }
            }
        }
        taskDates.moveDue(dueByTask);
        return new int[] {stale.size(), moved};
    }

    private void keep(Deadline deadline, LocalDate oldDue) {
        changes.save(new DeadlineChange(
                deadline, ChangeKind.OMREGNET, oldDue, 0, Reason.CALENDAR, LocalDateTime.now(clock), currentUser.id()));
        trajectories.record(deadline.trajectoryNo(), ChangeKind.OMREGNET.event(), deadline.taskKey());
    }

    /** Days that the pauses so far have taken, on this edition. */
    private Map<UUID, Integer> pauses(List<Deadline> stale, WorkingDays days) {
        Map<UUID, DayUnit> units = stale.stream().collect(Collectors.toMap(Deadline::getId, deadline -> deadline.rule()
                .unit()));
        Map<UUID, Integer> taken = new HashMap<>();
        Map<UUID, LocalDate> begun = new HashMap<>();
        for (DeadlineChange change : changes.findByDeadlineIdInOrderByAt(units.keySet())) {
            UUID id = change.deadlineId();
            if (change.kind() == ChangeKind.PAUSE) {
                begun.put(id, change.on());
            } else if (change.kind() == ChangeKind.GENOPTAGET) {
                taken.merge(id, days.between(begun.get(id), change.on(), units.get(id)), Integer::sum);
            }
        }
        return taken;
    }
}
