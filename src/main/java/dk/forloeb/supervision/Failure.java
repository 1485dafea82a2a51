package dk.forloeb.supervision;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A step of the system's own that has failed so often that it is not tried any more, for everybody whom it failed for in the
 * same way.
 *
 * @param processKey id of the process
 * @param process Danish name of the process
 * @param stepId id of the element
 * @param step Danish label of the step
 * @param since when the first of them stopped
 * @param numbers of the trajectories that wait because of it, each once
 * @param others how many of those that wait belong to no trajectory
 */
public record Failure(
        String processKey,
        String process,
        String stepId,
        String step,
        FailureKind kind,
        LocalDateTime since,
        List<String> numbers,
        int others) {}
