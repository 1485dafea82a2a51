package dk.forloeb.supervision;

import dk.forloeb.engine.EngineDate;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps in the engine's history that nobody took, all with the same beginning of their ids. */
final class HistoryRows {

    static final int DONE = 0;
    static final int BROKEN_OFF = 2;

    private static final String INSERT =
            """
            insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_name_,
              act_type_, start_time_, end_time_, duration_, act_inst_state_, sequence_counter_)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final String prefix;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final List<Object[]> rows = new ArrayList<>();
    private int made;

    HistoryRows(String prefix, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.prefix = prefix;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void add(
            Definition definition,
            String instance,
            String step,
            String type,
            LocalDateTime end,
            Duration time,
            int state) {
        String id = prefix + made++;
        rows.add(new Object[] {
            id,
            definition.key(),
            definition.id(),
            prefix + instance,
            id,
            step,
            "Trin " + step,
            type,
            Timestamp.from(EngineDate.at(end).toInstant().minus(time)),
            Timestamp.from(EngineDate.at(end).toInstant()),
            time.toMillis(),
            state,
            made
        });
    }

    void store() {
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(INSERT, rows));
        rows.clear();
    }

    void remove() {
        transaction.executeWithoutResult(
                status -> jdbc.update("delete from act_hi_actinst where id_ like ?", prefix + "%"));
    }
}
