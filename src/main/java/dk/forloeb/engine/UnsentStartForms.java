package dk.forloeb.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Forms by which people start processes, for what they do with one before they send it: only for whoever may start it. */
public interface UnsentStartForms {

    /**
     * The form of a process as it is started now.
     *
     * @param process id of the process in its model
     * @throws StartRefusedException when there is no such process, or it is not for the user
     */
    Form of(String process);

    /**
     * What the user has typed so far, as it may be kept; see {@link TaskForms#typed}.
     *
     * @throws StartRefusedException when there is no such process, or it is not for the user
     * @throws FormRejectedException when it can't be kept, with messages that don't repeat it
     */
    Typed typed(String process, JsonNode values);

    /**
     * @param id of the form, equal to its file name without {@code .form}
     * @param aboutHealth whether what is typed into it must be kept apart
     * @param typedIn keys of the fields that can be typed in
     */
    record Form(String id, boolean aboutHealth, Set<String> typedIn) {}

    /** @param values String, Boolean, a number, a list of those, or null, by key of the field */
    record Typed(Form form, Map<String, Object> values) {}
}
