package dk.forloeb.interruption;

import java.util.UUID;

/** Port: the course that a change concerns. */
public interface InterruptedCourse {

    /** Whether a course waits for news that ends it. */
    boolean canEnd(String trajectoryNo);

    /** Whether a course waits for news that it goes on with. */
    boolean canChange(String trajectoryNo);

    /** Stops everything in the course but its ending. */
    void end(String trajectoryNo, CourseEnding ending);

    /** Does what the change asks for, beside what goes on. */
    void change(String trajectoryNo, UUID interruptionId);
}
