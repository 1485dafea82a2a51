package dk.forloeb.platform;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who saw or changed which person's data, when and where in the product (GDPR art. 32; Datatilsynet's practice on log
 * and random samples). Rows are only ever added.
 */
@Component
public class AccessLog {

    /** What was done with the data. */
    public enum Action {
        READ,
        WRITE,
        REFUSED
    }

    private static final String INSERT =
            "insert into forloeb.access_log (at, user_id, trajectory_no, action, source) values (?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final CurrentUser currentUser;

    AccessLog(JdbcTemplate jdbc, Clock clock, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currentUser = currentUser;
    }

    /**
     * @param trajectoryNo whose data
     * @param source form, page or endpoint, as a stable id without personal data
     */
    @Transactional
    public void record(Action action, String trajectoryNo, String source) {
        jdbc.update(INSERT, LocalDateTime.now(clock), currentUser.id(), trajectoryNo, action.name(), source);
    }

    /** The same for everybody that a list shows, in one statement. */
    @Transactional
    public void record(Action action, Collection<String> trajectoryNos, String source) {
        LocalDateTime now = LocalDateTime.now(clock);
        String user = currentUser.id();
        jdbc.batchUpdate(
                INSERT,
                trajectoryNos.stream()
                        .map(no -> new Object[] {now, user, no, action.name(), source})
                        .toList());
    }

    /** Logs what is kept although the form that told of it is refused, in a transaction of its own like the keeping. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void kept(String trajectoryNo, String source) {
        record(Action.WRITE, trajectoryNo, source);
    }

    /** Logs who was turned away, in a transaction of its own because the refused one is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String trajectoryNo, String source) {
        record(Action.REFUSED, trajectoryNo, source);
    }
}
