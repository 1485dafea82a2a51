package dk.forloeb.engine;

import java.time.LocalDateTime;
import java.util.Map;

/** Moves the dates of tasks that exist already, and how urgent they are. */
public interface TaskDates {

    /**
     * Moves when tasks are due. A task that is gone is left out.
     *
     * @param dueByTask moment in Copenhagen by task id; null where no time runs at present
     */
    void moveDue(Map<String, LocalDateTime> dueByTask);

    /** Makes a task at least so urgent; one that is gone is left out. */
    void raise(String taskId, int priority);
}
