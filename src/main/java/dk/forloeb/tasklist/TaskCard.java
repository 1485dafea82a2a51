package dk.forloeb.tasklist;

import dk.forloeb.deadline.DeadlineKind;
import java.time.LocalDate;

/**
 * What stands on a task's card in Tasklist.
 *
 * @param name of the citizen; null where the reader may not see it
 * @param nameProtected whether the name is protected, so that no list shows it
 * @param kind null where the task has no deadline
 * @param dueOn null where the task has no deadline
 * @param pausedOn since when the deadline stands still; null when it runs
 */
public record TaskCard(
        String taskId,
        String trajectoryNo,
        String name,
        boolean nameProtected,
        DeadlineKind kind,
        LocalDate dueOn,
        LocalDate pausedOn) {}
