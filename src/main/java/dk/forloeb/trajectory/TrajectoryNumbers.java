package dk.forloeb.trajectory;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Hands out trajectory numbers {@code F-<year>-<6 digits>}; a number is never given twice, but gaps may occur. */
@Component
class TrajectoryNumbers {

    private final JdbcTemplate jdbc;

    TrajectoryNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    String next(LocalDate today) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "insert into forloeb.trajectory_number (drawn_on) values (?)", new String[] {"id"});
                    insert.setObject(1, today);
                    return insert;
                },
                key);
        return "F-%d-%06d".formatted(today.getYear(), key.getKeyAs(Number.class).longValue());
    }
}
