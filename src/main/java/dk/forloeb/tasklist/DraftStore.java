package dk.forloeb.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.engine.FormDrafts;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.platform.FieldCipher;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts in the record, encrypted. Those of forms about health lie in the schema of health. What is said of a task holds for the
 * {@link StartPlace#id} of a start form too, which has no task.
 */
@Component
@Transactional
class DraftStore implements FormDrafts {

    /** As long as the column. */
    private static final int MOST_ENCRYPTED = 1_000_000;

    private static final List<String> TABLES = List.of("forloeb.task_draft", "health.task_draft");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;

    DraftStore(JdbcTemplate jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public Unsent of(String taskId, String userId, boolean aboutHealth) {
        return unsent(taskId, userId, aboutHealth, "");
    }

    private Unsent unsent(String taskId, String userId, boolean aboutHealth, String lock) {
        return jdbc
                .query(
                        "select values_encrypted, before_encrypted from " + table(aboutHealth)
                                + " where task_id = ? and user_id = ?" + lock,
                        (row, index) -> new Unsent(
                                opened(row.getString("values_encrypted")), opened(row.getString("before_encrypted"))),
                        taskId,
                        userId)
                .stream()
                .findFirst()
                .orElse(Unsent.NOTHING);
    }

    /** @param text null when there is nothing */
    private Map<String, Object> opened(String text) {
        return text == null ? Map.of() : read(cipher.decrypt(text));
    }

    /**
     * Of two windows that make the same draft at once, one is refused; whoever has the task held is alone.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody was quicker
     * @return whether it is a new one
     */
    boolean save(String taskId, String userId, String formId, boolean aboutHealth, Unsent typed, LocalDateTime at) {
        Unsent kept = unsent(taskId, userId, aboutHealth, " for update");
        // What another window has saved stays; of a field that both have, the later one.
        Map<String, Object> values = new LinkedHashMap<>(kept.values());
        values.putAll(typed.values());
        // What a form that already shows a draft holds is not what was there before.
        Map<String, Object> before = new LinkedHashMap<>(typed.before());
        before.putAll(kept.before());
        String sealed = cipher.encrypt(written(values));
        if (sealed.length() > MOST_ENCRYPTED) {
            throw FormRejectedException.of("", "Der er skrevet for meget i formularen til, at kladden kan gemmes.");
        }
        int known = jdbc.update(
                "update " + table(aboutHealth)
                        + " set form_id = ?, saved_at = ?, values_encrypted = ?, before_encrypted = ?"
                        + " where task_id = ? and user_id = ?",
                formId,
                at,
                sealed,
                sealedBefore(before),
                taskId,
                userId);
        if (known == 0) {
            jdbc.update(
                    "insert into " + table(aboutHealth)
                            + " (form_id, begun_at, saved_at, values_encrypted, before_encrypted, task_id, user_id)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    formId,
                    at,
                    at,
                    sealed,
                    sealedBefore(before),
                    taskId,
                    userId);
        }
        return known == 0;
    }

    /** Null when there is nothing, or too much: then changes are not told. */
    private String sealedBefore(Map<String, Object> before) {
        String text = before.isEmpty() ? null : cipher.encrypt(written(before));
        return text == null || text.length() > MOST_ENCRYPTED ? null : text;
    }

    /** When the person began the draft of this task, whatever its form is about; empty where there is none, or where it is not known. */
    Optional<LocalDateTime> begunAt(String taskId, String userId) {
        return jdbc
                .queryForList(
                        "select begun_at from forloeb.task_draft where task_id = ? and user_id = ? and begun_at is not null"
                                + " union all select begun_at from health.task_draft where task_id = ? and user_id = ?"
                                + " and begun_at is not null",
                        LocalDateTime.class,
                        taskId,
                        userId,
                        taskId,
                        userId)
                .stream()
                .findFirst();
    }

    Optional<LocalDateTime> savedAt(String taskId, String userId, boolean aboutHealth) {
        return jdbc
                .queryForList(
                        "select saved_at from " + table(aboutHealth) + " where task_id = ? and user_id = ?",
                        LocalDateTime.class,
                        taskId,
                        userId)
                .stream()
                .findFirst();
    }

    /** When each of the person's drafts was saved whose place is this start form or one of its courses; the newest first. */
    Map<String, LocalDateTime> savedAtBelow(String start, String userId, boolean aboutHealth) {
        Map<String, LocalDateTime> found = new LinkedHashMap<>();
        jdbc.query(
                "select task_id, saved_at from " + table(aboutHealth)
                        + " where user_id = ? and (task_id = ? or task_id like ?) order by saved_at desc, task_id",
                row -> {
                    found.put(row.getString("task_id"), row.getObject("saved_at", LocalDateTime.class));
                },
                userId,
                start,
                start + ":%");
        return found;
    }

    /** @return whether there was one */
    boolean delete(String taskId, String userId, boolean aboutHealth) {
        return jdbc.update("delete from " + table(aboutHealth) + " where task_id = ? and user_id = ?", taskId, userId)
                > 0;
    }

    int deleteOlderThan(LocalDateTime before) {
        return TABLES.stream()
                .mapToInt(table -> jdbc.update("delete from " + table + " where saved_at < ?", before))
                .sum();
    }

    /** Tasks that have drafts, by id after {@code after}. */
    Set<String> tasks(String after, int most) {
        return new LinkedHashSet<>(jdbc.queryForList(
                "select task_id from (select task_id from forloeb.task_draft union select task_id from health.task_draft) draft"
                        + " where task_id > ? and task_id not like ? order by task_id limit ?",
                String.class,
                after,
                StartPlace.PREFIX + "%",
                most));
    }

    int deleteOf(Collection<String> taskIds) {
        return TABLES.stream()
                .mapToInt(table -> taskIds.stream()
                        .mapToInt(task -> jdbc.update("delete from " + table + " where task_id = ?", task))
                        .sum())
                .sum();
    }

    private static String table(boolean aboutHealth) {
        return TABLES.get(aboutHealth ? 1 : 0);
    }

    private static String written(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            // Without the cause, which may repeat what was typed.
            throw new IllegalStateException("A draft cannot be written as JSON.");
        }
    }

    private static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft is no JSON.");
        }
    }
}
