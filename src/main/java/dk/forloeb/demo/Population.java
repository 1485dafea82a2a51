package dk.forloeb.demo;

import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.engine.BackgroundJobs;
import dk.forloeb.engine.DueJobs;
import dk.forloeb.engine.EngineTime;
import dk.forloeb.letter.LetterDispatcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the synthetic citizens: moves the clock back and lets the demo's staff live through the working days since then,
 * with real processes, real forms and their own rights. Done once; an interrupted population goes on with the day on which
 * it stopped, and every choice depends only on the seed, the citizen and the task.
 */
@Component
@Profile("demo")
class Population {

    private static final Logger LOG = LoggerFactory.getLogger(Population.class);
    private static final LocalTime MORNING = LocalTime.of(8, 5);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final Duration BETWEEN_TASKS = Duration.ofMinutes(7);
    private static final int TASKS_IN_OFFICE_HOURS = 60;
    private static final int PERCENT_PER_REPORT = 10;
    private static final int DAYS_WITHOUT_CLOSING = 8;

    private final ProcessEngine engine;
    private final BackgroundJobs backgroundJobs;
    private final DueJobs dueJobs;
    private final EngineTime time;
    private final Clock clock;
    private final PopulationRecord progressRecord;
    private final PopulationSeeds seeds;
    private final FullUnit fullUnit;
    private final PopulationProperties properties;
    private final TransactionOperations transaction;
    private final WorkingCalendar calendar;
    private final LetterDispatcher letters;

    Population(
            ProcessEngine engine,
            BackgroundJobs backgroundJobs,
            DueJobs dueJobs,
            EngineTime time,
            Clock clock,
            PopulationRecord progressRecord,
            PopulationSeeds seeds,
            FullUnit fullUnit,
            PopulationProperties properties,
            TransactionOperations transaction,
            WorkingCalendar calendar,
            LetterDispatcher letters) {
        this.engine = engine;
        this.backgroundJobs = backgroundJobs;
        this.dueJobs = dueJobs;
        this.time = time;
        this.clock = clock;
        this.progressRecord = progressRecord;
        this.seeds = seeds;
        this.fullUnit = fullUnit;
        this.properties = properties;
        this.transaction = transaction;
        this.calendar = calendar;
        this.letters = letters;
    }

    /** Makes the population, or the rest of it, unless it is there or not wanted. */
    void ensure() {
        if (!properties.population()) {
            return;
        }
        PopulationRecord.Progress progress = progressRecord.progress().orElseGet(this::begin);
        if (progress.finished()) {
            return;
        }
        Duration offset = time.offset();
        backgroundJobs.pauseDuring(() -> {
            try {
                live(progress);
            } finally {
                time.setOffset(offset);
            }
        });
        progressRecord.finish(LocalDateTime.now(clock));
    }

    private PopulationRecord.Progress begin() {
        int longest = Personas.of(properties.seed(), properties.size()).stream()
                .mapToInt(Persona::referredOn)
                .max()
                .orElseThrow();
        LocalDate lastDay = workingDaysBefore(LocalDate.now(clock), 1);
        return progressRecord.begin(properties.seed(), properties.size(), workingDaysBefore(lastDay, longest), lastDay);
    }

    private void live(PopulationRecord.Progress progress) {
        Instant begun = Instant.now(clock).minus(time.offset());
        List<Persona> personas = Personas.of(progress.seed(), progress.size());
        Map<LocalDate, List<Persona>> referrals = personas.stream()
                .collect(Collectors.groupingBy(persona -> workingDaysBefore(progress.lastDay(), persona.referredOn())));
        LocalDate lastClosing = workingDaysBefore(progress.lastDay(), DAYS_WITHOUT_CLOSING);
        var work = new PopulationWork(engine, clock, calendar, progress.seed(), progress.firstDay(), lastClosing);
        Map<String, Integer> known = progressRecord.personas();
        known.forEach((no, index) -> work.know(no, personas.get(index)));
        LOG.info(
                "Demobefolkningen laves: {} borgere fra {} til {}. Det tager et øjeblik.",
                personas.size(),
                progress.nextDay(),
                progress.lastDay());
        var report = new Report(progress);
        at(progress.nextDay().atTime(LocalTime.MIDNIGHT));
        seeds.openCalendar(progress.firstDay(), progress.lastDay());
        LocalDate seatsGone = workingDaysBefore(progress.lastDay(), Fate.SEATS_GONE);
        for (LocalDate day = progress.nextDay(); !day.isAfter(progress.lastDay()); day = day.plusDays(1)) {
            if (day.equals(seatsGone)) {
                fullUnit.takeAway(promisedSeats(personas));
            }
            if (calendar.isWorkingDay(day)) {
                List<Persona> today = referrals.getOrDefault(day, List.of()).stream()
                        .filter(persona -> !known.containsValue(persona.index()))
                        .toList();
                report.done(liveThrough(day, today, work), today.size());
                progressRecord.nextDay(day.plusDays(1));
            }
            report.tell(day);
        }
        Duration took = Duration.between(begun, Instant.now(clock).minus(time.offset()));
        LOG.info(
                "Demobefolkningen er færdig efter {} sekunder: {} forløb, {} opgaver løst, {} afvist.",
                took.toSeconds(),
                personas.size(),
                report.tasks,
                work.refusals());
    }

    private List<String> promisedSeats(List<Persona> personas) {
        return progressRecord.personas().entrySet().stream()
                .filter(entry -> personas.get(entry.getValue()).fate().getsSeat())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns how many tasks were done. */
    private int liveThrough(LocalDate day, List<Persona> referredToday, PopulationWork work) {
        LocalDateTime morning = day.atTime(MORNING);
        at(morning);
        dueJobs.runAll();
        int moment = 0;
        for (Persona persona : referredToday) {
            at(morning.plus(BETWEEN_TASKS.multipliedBy(++moment)));
            transaction.executeWithoutResult(status -> progressRecord.referred(persona.index(), work.refer(persona)));
        }
        int done = 0;
        for (Task task : work.dueToday()) {
            at(morning.plus(BETWEEN_TASKS.multipliedBy(Math.min(++moment, TASKS_IN_OFFICE_HOURS))));
            done += work.perform(task) ? 1 : 0;
        }
        at(day.atTime(EVENING));
        dueJobs.runAll();
        // Otherwise they would leave on the day that these days happen to be lived through.
        letters.sendDue();
        return done;
    }

    /** Sets both clocks to this moment; they go on from there. */
    private void at(LocalDateTime moment) {
        Instant wanted = moment.atZone(clock.getZone()).toInstant();
        Instant real = Instant.now(clock).minus(time.offset());
        time.setOffset(Duration.between(real, wanted));
    }

    private LocalDate workingDaysBefore(LocalDate day, int workingDays) {
        LocalDate before = day;
        for (int left = workingDays; left > 0; ) {
            before = before.minusDays(1);
            if (calendar.isWorkingDay(before)) {
                left--;
            }
        }
        return before;
    }

    /** Tells how far it is, every ten percent. */
    private static final class Report {

        private final LocalDate firstDay;
        private final long days;
        private int tasks;
        private int trajectories;
        private long told;

        Report(PopulationRecord.Progress progress) {
            this.firstDay = progress.firstDay();
            this.days = progress.lastDay().toEpochDay() - firstDay.toEpochDay() + 1;
            this.told = percent(progress.nextDay().minusDays(1));
        }

        void done(int moreTasks, int moreTrajectories) {
            tasks += moreTasks;
            trajectories += moreTrajectories;
        }

        void tell(LocalDate day) {
            long percent = percent(day);
            if (percent / PERCENT_PER_REPORT > told / PERCENT_PER_REPORT) {
                told = percent;
                LOG.info("Demobefolkningen: {} % ({}), {} henvist, {} opgaver løst", percent, day, trajectories, tasks);
            }
        }

        private long percent(LocalDate day) {
            return 100 * (day.toEpochDay() - firstDay.toEpochDay() + 1) / days;
        }
    }
}
