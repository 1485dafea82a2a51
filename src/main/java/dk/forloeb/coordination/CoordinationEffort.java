package dk.forloeb.coordination;

import java.util.UUID;

/** Port: the effort that runs beside a course for each request. */
public interface CoordinationEffort {

    /** Whether a course waits for such a wish. */
    boolean canBegin(String trajectoryNo);

    /** Begins the effort for a request beside the course; others may run at the same time. */
    void begin(String trajectoryNo, UUID requestId);

    /** Whether a task waits for the administration's answer to this request. */
    boolean awaitsAnswer(String trajectoryNo, UUID requestId);

    /** Stops the effort at once, with its tasks; nothing happens when it has ended. */
    void stop(String trajectoryNo, UUID requestId);
}
