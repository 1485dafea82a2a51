package dk.forloeb.demo;

import dk.forloeb.engine.BackgroundJobs;
import dk.forloeb.engine.DueJobs;
import dk.forloeb.engine.EngineTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The demo's clock: moved forward by people, so that they can watch deadlines pass; it survives a restart. */
@Component
@Profile("demo")
class DemoClock {

    private final EngineTime time;
    private final DueJobs dueJobs;
    private final BackgroundJobs backgroundJobs;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    DemoClock(
            EngineTime time,
            DueJobs dueJobs,
            BackgroundJobs backgroundJobs,
            JdbcTemplate jdbc,
            TransactionOperations transaction) {
        this.time = time;
        this.dueJobs = dueJobs;
        this.backgroundJobs = backgroundJobs;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Sets the clock where it was when the demo last ran. */
    void restore() {
        List<Long> stored = jdbc.queryForList("select offset_millis from forloeb.demo_clock where id = 1", Long.class);
        if (!stored.isEmpty()) {
            time.setOffset(Duration.ofMillis(stored.get(0)));
        }
    }

    /** How many whole days the clock is ahead of real time. */
    long daysAhead() {
        return time.offset().toDays();
    }

    /**
     * Lets the days pass one by one, so that timers fire in their order. Each day is kept before its timers fire, so that
     * an interruption leaves no step in the clock's future.
     *
     * @return how many jobs ran
     */
    synchronized int forward(int days) {
        AtomicInteger ran = new AtomicInteger();
        backgroundJobs.pauseDuring(() -> {
            for (int day = 0; day < days; day++) {
                time.setOffset(time.offset().plusDays(1));
                store();
                ran.addAndGet(dueJobs.runAll());
            }
        });
        return ran.get();
    }

    private void store() {
        long millis = time.offset().toMillis();
        transaction.executeWithoutResult(status -> {
            if (jdbc.update("update forloeb.demo_clock set offset_millis = ? where id = 1", millis) == 0) {
                jdbc.update("insert into forloeb.demo_clock (id, offset_millis) values (1, ?)", millis);
            }
        });
    }
}
