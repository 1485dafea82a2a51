package dk.forloeb.engine;

import java.util.Optional;
import java.util.function.Function;

/**
 * Where a form is being filled in.
 *
 * @param trajectoryNo trajectory number (business key); null for a start form, where there is none yet
 * @param taskId engine's id of the task; null for a start form
 * @param activityId id of the user task or start event in the model
 * @param userId who fills it in
 */
public record FormTask(
        String trajectoryNo, String taskId, String activityId, String userId, Function<String, Object> variables) {

    /** A routing variable as the task sees it. */
    public <T> Optional<T> find(ProcessVariable<T> variable) {
        return Optional.ofNullable(variable.type().cast(variables.apply(variable.name())));
    }
}
