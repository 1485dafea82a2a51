package dk.forloeb.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the making of the population has come, so that it is made once and goes on where it was interrupted. */
@Component
@Profile("demo")
@Transactional
class PopulationRecord {

    private final JdbcTemplate jdbc;

    PopulationRecord(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param nextDay first day that has not been lived through to its end
     * @param finished whether the population is complete
     */
    record Progress(long seed, int size, LocalDate firstDay, LocalDate lastDay, LocalDate nextDay, boolean finished) {}

    Optional<Progress> progress() {
        return jdbc
                .query(
                        "select seed, size, first_day, last_day, next_day, finished_at from forloeb.demo_population"
                                + " where id = 1",
                        (row, number) -> new Progress(
                                row.getLong("seed"),
                                row.getInt("size"),
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class),
                                row.getObject("next_day", LocalDate.class),
                                row.getObject("finished_at") != null))
                .stream()
                .findFirst();
    }

    Progress begin(long seed, int size, LocalDate firstDay, LocalDate lastDay) {
        jdbc.update(
                "insert into forloeb.demo_population (id, seed, size, first_day, last_day, next_day)"
                        + " values (1, ?, ?, ?, ?, ?)",
                seed,
                size,
                firstDay,
                lastDay,
                firstDay);
        return new Progress(seed, size, firstDay, lastDay, firstDay, false);
    }

    void nextDay(LocalDate day) {
        jdbc.update("update forloeb.demo_population set next_day = ? where id = 1", day);
    }

    void finish(LocalDateTime now) {
        jdbc.update("update forloeb.demo_population set finished_at = ? where id = 1", now);
    }

    void referred(int persona, String trajectoryNo) {
        jdbc.update("insert into forloeb.demo_citizen (persona, trajectory_no) values (?, ?)", persona, trajectoryNo);
    }

    /** Which of the population each trajectory belongs to. */
    Map<String, Integer> personas() {
        Map<String, Integer> byTrajectory = new HashMap<>();
        jdbc.query("select persona, trajectory_no from forloeb.demo_citizen", row -> {
            byTrajectory.put(row.getString("trajectory_no"), row.getInt("persona"));
        });
        return byTrajectory;
    }
}
