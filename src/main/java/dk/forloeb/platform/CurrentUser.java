package dk.forloeb.platform;

import java.util.Set;

/** Who acts in this thread: a logged-in person, or the system itself in a background job. */
public interface CurrentUser {

    /** Name of the system in records when no person acts. */
    String SYSTEM = "system";

    /** User id, or {@link #SYSTEM}. */
    String id();

    /** Keys of the roles that the person has; empty for the system. */
    Set<String> roles();
}
