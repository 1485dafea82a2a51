package dk.forloeb.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.support.RecordExample;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** These tests run on a server in another zone than Denmark's, as many servers do. */
@RecordTest
class LocalTimeIT {

    private static final String NO = ProcessDriver.TRAJECTORY;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TrajectoryRepository rows;

    @Autowired
    private JdbcTemplate jdbc;

    /** Half of the product writes by entities and reads by SQL, and around midnight an hour is another day. */
    @Test
    void theRecordHoldsDanishTimeHoweverItIsRead() {
        RecordExample.insertTrajectory(jdbc);
        trajectories.record(NO, EventKind.FASE, "PLAN");
        rows.flush();

        LocalDateTime written = trajectories.events(NO).get(0).at();
        assertThat(jdbc.queryForObject(
                        "select at from forloeb.trajectory_event where trajectory_no = ?", LocalDateTime.class, NO))
                .isEqualTo(written);
    }
}
