package dk.forloeb.engine;

import java.util.Map;

/** What people have typed into forms of tasks and not sent yet; each sees only what is their own. */
public interface FormDrafts {

    /** @param aboutHealth whether the form is about health, whose drafts are kept apart */
    Unsent of(String taskId, String userId, boolean aboutHealth);

    /**
     * @param values plain Java values by key of the field, null among them; empty when there is no draft
     * @param before what the form held in these fields before they were typed in, by key; a key is missing where that is not
     *     known
     */
    record Unsent(Map<String, Object> values, Map<String, Object> before) {

        /** Nothing has been typed. */
        public static final Unsent NOTHING = new Unsent(Map.of(), Map.of());
    }
}
