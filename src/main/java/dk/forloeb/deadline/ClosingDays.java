package dk.forloeb.deadline;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The municipality's closing days in the database. They change as a whole, and each change is a new edition. */
@Component
class ClosingDays {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ClosingDays(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest edition. The first time it is the list that Forløb is delivered with. */
    @Transactional
    WorkingDays newest() {
        int edition = edition("");
        if (edition == 0) {
            // Of two nodes that start together, the second waits here and finds the list.
            edition = edition(" for update");
            if (edition == 0) {
                edition = store(0, ClosingDayList.read(WorkingDays.usualClosingDays()), "system");
            }
        }
        return new WorkingDays(edition, list());
    }

    @Transactional(readOnly = true)
    ClosingDayList list() {
        List<ClosingDay> days =
                jdbc.query("select day_text, label from forloeb.closing_day", (row, number) -> ClosingDay.read(
                                row.getString(1), row.getString(2))
                        .orElseThrow());
        return new ClosingDayList(days);
    }

    /**
     * @param seen edition that the person had before them
     * @return false when somebody else has changed the list since; nothing is stored then
     */
    @Transactional
    boolean replace(int seen, ClosingDayList list, String by) {
        if (edition(" for update") != seen) {
            return false;
        }
        store(seen, list, by);
        return true;
    }

    private int store(int edition, ClosingDayList list, String by) {
        jdbc.update("delete from forloeb.closing_day");
        jdbc.batchUpdate(
                "insert into forloeb.closing_day (day_text, label) values (?, ?)",
                list.days().stream()
                        .map(day -> new Object[] {day.dateText(), day.label()})
                        .toList());
        jdbc.update(
                "update forloeb.closing_day_edition set edition = ?, changed_by = ?, changed_at = ?",
                edition + 1,
                by,
                LocalDateTime.now(clock));
        return edition + 1;
    }

    private int edition(String lock) {
        return jdbc.queryForObject("select edition from forloeb.closing_day_edition" + lock, Integer.class);
    }
}
