package dk.forloeb.engine;

import java.util.Map;

/** What people have typed into forms of tasks and not sent yet; each sees only what is their own. */
public interface FormDrafts {

    /**
     * @param aboutHealth whether the form is about health, whose drafts are kept apart
     * @return plain Java values by key of the field, null among them; empty when there is no draft
     */
    Map<String, Object> of(String taskId, String userId, boolean aboutHealth);
}
