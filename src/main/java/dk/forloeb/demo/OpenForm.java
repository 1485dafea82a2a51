package dk.forloeb.demo;

import dk.forloeb.engine.gateway.FormSchema;

/**
 * A task's form in front of the person who does the task.
 *
 * @param activityId id of the user task in the model
 */
public record OpenForm(String taskId, String activityId, DemoUser person, FormSchema schema, Prefill prefill) {

    public String formId() {
        return schema.id();
    }
}
