package dk.forloeb.tasklist;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What somebody has typed into the form that starts a process.
 *
 * @param savedAt null when there is no draft at this place
 * @param values by key of the field, null among them
 * @param others the person's other drafts of the same form, the newest first
 */
public record StartDraft(LocalDateTime savedAt, Map<String, Object> values, List<Other> others) {

    /** @param no number of the course that it is for; null when the form was opened for none */
    public record Other(String no, LocalDateTime savedAt) {}
}
