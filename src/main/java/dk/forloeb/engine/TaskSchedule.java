package dk.forloeb.engine;

import java.time.LocalDateTime;

/** When a new task should be looked at and done, and how urgent it is; asked once, when the task is made. */
public interface TaskSchedule {

    /**
     * @param taskId id of the user task in the model
     * @param trajectoryNo business key of the process instance
     */
    Times timesOf(String taskId, String trajectoryNo);

    /**
     * @param followUp from when the task should be looked at, in Copenhagen
     * @param due when it should be done
     * @param priority 0–100, highest first in lists
     */
    record Times(LocalDateTime followUp, LocalDateTime due, int priority) {}
}
