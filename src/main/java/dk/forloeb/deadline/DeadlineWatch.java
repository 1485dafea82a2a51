package dk.forloeb.deadline;

import dk.forloeb.engine.DueWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Looks regularly for deadlines that are near or have passed, and begins the reminder of each; and for reminders and
 * escalations that are not wanted any more, and stops them. Every node does it, so that it depends on none: one statement
 * takes each deadline, and whoever comes second leaves it alone. Each is a transaction of its own, so that one that fails
 * holds up no other and is tried again the next time.
 */
@Component
class DeadlineWatch implements DueWork, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);

    private static final int PAGE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final DeadlineRepository deadlines;
    private final DeadlineEscalations escalations;
    private final DeadlineProperties properties;
    private final Clock clock;

    DeadlineWatch(
            DeadlineRepository deadlines, DeadlineEscalations escalations, DeadlineProperties properties, Clock clock) {
        this.deadlines = deadlines;
        this.escalations = escalations;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(this::runDue, properties.watchEvery(), properties.watchEvery()));
    }

    @Override
    public synchronized int runDue() {
        LocalDate today = LocalDate.now(clock);
        int stopped = each(after -> deadlines.settled(after, Limit.of(PAGE)), escalations::stop);
        return stopped + each(after -> deadlines.toWatch(today, after, Limit.of(PAGE)), escalations::begin);
    }

    private static int each(Function<UUID, List<UUID>> pages, Predicate<UUID> step) {
        int done = 0;
        List<UUID> page = pages.apply(FIRST);
        while (!page.isEmpty()) {
            for (UUID id : page) {
                done += tried(id, step) ? 1 : 0;
            }
            page = page.size() < PAGE ? List.of() : pages.apply(page.get(page.size() - 1));
        }
        return done;
    }

    private static boolean tried(UUID id, Predicate<UUID> step) {
        try {
            return step.test(id);
        } catch (ConcurrencyFailureException conflict) {
            // Somebody works on the task in this moment; the next time tells whether there is still anything to do.
            return false;
        } catch (RuntimeException failure) {
            LOG.warn("Frist {} kunne ikke påmindes eller stoppes; det prøves igen.", id, failure);
            return false;
        }
    }
}
