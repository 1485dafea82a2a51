package dk.forloeb.deadline;

import dk.forloeb.engine.TaskDates;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
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

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private static final int PAGE = 200;
    private static final Duration UNLIMITED = Duration.ofDays(1);

    private final DeadlineRepository deadlines;
    private final DeadlineChangeRepository changes;
    private final TrajectoryService trajectories;
    private final EscalationRules escalations;
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
            EscalationRules escalations,
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
        this.escalations = escalations;
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
        registrar.addFixedDelayTask(new FixedDelayTask(
                () -> during(UNLIMITED), properties.readCalendarEvery(), properties.readCalendarEvery()));
    }

    /**
     * Counts on until all are counted or the time is over. What is left, also where somebody works on a task in this
     * moment, is counted the next time that a node looks.
     */
    Recounted during(Duration patience) {
        long begun = System.nanoTime();
        calendar.readAgain();
        WorkingDays days = calendar.current();
        int moved = 0;
        try {
            while (System.nanoTime() - begun < patience.toNanos()) {
                int[] page = transaction.execute(status -> page(days));
                moved += page[1];
                if (page[0] < PAGE) {
                    return new Recounted(moved, true);
                }
            }
        } catch (ConcurrencyFailureException conflict) {
            LOG.info("Frister regnes videre om lidt, da en af dem blev ændret imens.");
        }
        return new Recounted(moved, false);
    }

    /**
     * @param moved how many deadlines have got another date so far
     * @param finished whether all are counted
     */
    record Recounted(int moved, boolean finished) {}

    /** What has been counted leaves the set, so that the next page is always the first. */
    private int[] page(WorkingDays days) {
        List<Deadline> stale = deadlines.countedBefore(days.edition(), Limit.of(PAGE));
        Map<UUID, Integer> pauses = pauses(stale, days);
        Map<String, LocalDateTime> dueByTask = new HashMap<>();
        int moved = 0;
        for (Deadline deadline : stale) {
            LocalDate oldDue = deadline.dueOn();
            if (deadline.escalation() == null) {
                deadline.escalateAs(escalations.of(deadline.rule(), deadline.taskKey()));
            }
            deadline.recount(days, pauses.getOrDefault(deadline.getId(), 0));
            if (!deadline.dueOn().equals(oldDue)) {
                moved++;
                keep(deadline, oldDue);
                if (deadline.state() == DeadlineState.LOEBER) {
                    dueByTask.put(deadline.taskId(), deadline.dueOn().atTime(hours.closesAt()));
                }
            }
        }
        // The deadline first and then its task, as whoever completes the task takes them.
        deadlines.flush();
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
