package dk.forloeb.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The forms of open tasks, for what people do with a task besides completing it. Rights are checked and refusals logged. */
public interface TaskForms {

    /**
     * The form of a task that the user may open.
     *
     * @throws TaskRefusedException when there is no such task, or it is not for the user
     */
    Form read(String taskId);

    /**
     * What the record would fill the form with now, without what the user has typed. It is read like the form itself: by the
     * same rights, and with the same line in the access log.
     *
     * @return String, Boolean, a number, or a list of those or of maps with {@code value} and {@code label}, by key of the field
     *     or of its options; what is empty is left out
     * @throws TaskRefusedException when there is no such task, or it is not for the user
     */
    Map<String, Object> filled(String taskId);

    /**
     * The form of a task that the user may complete.
     *
     * @throws TaskRefusedException when there is no such task, or it is not the user's
     */
    Form work(String taskId);

    /**
     * What the user has typed so far, as it may be kept: small enough and only for fields that the form has and that can be typed
     * in. Nobody else keeps anything for the task before the transaction ends.
     *
     * @param values a JSON object with values by key of the field
     * @param before what the form held before, in the same way; null where that is not known, and left out where it can't be read
     * @throws TaskRefusedException when there is no such task, or it is not the user's
     * @throws FormRejectedException when it can't be kept, with messages that don't repeat it
     */
    Typed typed(String taskId, JsonNode values, JsonNode before);

    /** Which of these tasks are still there. */
    Set<String> open(Collection<String> taskIds);

    /**
     * @param id of the form, equal to its file name without {@code .form}
     * @param aboutHealth whether what is typed into it must be kept apart
     * @param workable whether the user may complete the task
     */
    record Form(String id, String trajectoryNo, boolean aboutHealth, boolean workable) {}

    /**
     * @param values String, Boolean, a number, a list of those, or null, by key of the field
     * @param before the same of what the form held before
     */
    record Typed(Form form, Map<String, Object> values, Map<String, Object> before) {}
}
