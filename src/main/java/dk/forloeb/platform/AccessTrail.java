package dk.forloeb.platform;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the access log of one person's data, for samples and for citizens who ask who has seen them (GDPR art. 15). */
@Component
public class AccessTrail {

    private final JdbcTemplate jdbc;

    AccessTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One look, change or refusal.
     *
     * @param source form, page or endpoint, as the log keeps it
     */
    public record Look(LocalDateTime at, String userId, AccessLog.Action action, String source) {}

    /** What one user has done with the data. */
    public record Visitor(String userId, int reads, int writes, int refusals, LocalDateTime last) {
        public int all() {
            return reads + writes + refusals;
        }
    }

    /**
     * Entries that the reader may not know of.
     *
     * @param sources their forms, pages and endpoints
     * @param butOf who has done such things may know of them, not of a refusal; null when nobody may
     */
    public record Unseen(Set<String> sources, String butOf) {

        public static final Unseen NOTHING = new Unseen(Set.of(), null);

        private String condition() {
            if (sources.isEmpty()) {
                return "";
            }
            String others = "source not in (%s)".formatted(String.join(", ", Collections.nCopies(sources.size(), "?")));
            return butOf == null
                    ? " and " + others
                    : " and (%s or user_id = ? and action <> 'REFUSED')".formatted(others);
        }

        private List<Object> values() {
            List<Object> values = new ArrayList<>(sources);
            if (butOf != null) {
                values.add(butOf);
            }
            return values;
        }
    }

    /** Everybody in the log of a trajectory, who was there last first. */
    public List<Visitor> visitors(String trajectoryNo, Unseen unseen) {
        List<Object> values = new ArrayList<>(List.of(trajectoryNo));
        values.addAll(unseen.values());
        return jdbc.query(
                """
                select user_id,
                  sum(case when action = 'READ' then 1 else 0 end) as reads,
                  sum(case when action = 'WRITE' then 1 else 0 end) as writes,
                  sum(case when action = 'REFUSED' then 1 else 0 end) as refusals,
                  max(at) as last_at
                from forloeb.access_log where trajectory_no = ?%s
                group by user_id order by last_at desc, user_id
                """
                        .formatted(unseen.condition()),
                (row, no) -> new Visitor(
                        row.getString("user_id"),
                        row.getInt("reads"),
                        row.getInt("writes"),
                        row.getInt("refusals"),
                        row.getObject("last_at", LocalDateTime.class)),
                values.toArray());
    }

    /**
     * A page of the log of a trajectory, the newest first.
     *
     * @param userId only this user's; null for everybody's
     * @param action only these; null for all
     */
    public List<Look> looks(
            String trajectoryNo, String userId, AccessLog.Action action, Unseen unseen, int from, int most) {
        StringBuilder sql = new StringBuilder("select at, user_id, action, source from forloeb.access_log")
                .append(" where trajectory_no = ?")
                .append(unseen.condition());
        List<Object> values = new ArrayList<>(List.of(trajectoryNo));
        values.addAll(unseen.values());
        if (userId != null) {
            sql.append(" and user_id = ?");
            values.add(userId);
        }
        if (action != null) {
            sql.append(" and action = ?");
            values.add(action.name());
        }
        sql.append(" order by at desc, id desc offset ? rows fetch first ? rows only");
        values.add(from);
        values.add(most);
        return jdbc.query(
                sql.toString(),
                (row, no) -> new Look(
                        row.getObject("at", LocalDateTime.class),
                        row.getString("user_id"),
                        AccessLog.Action.valueOf(row.getString("action")),
                        row.getString("source")),
                values.toArray());
    }
}
