package dk.forloeb.engine;

import java.time.LocalDateTime;

/** When a new task should be looked at and done, and how urgent it is; told also how each task ends. */
public interface TaskSchedule {

    /** Asked once, when the task is made. */
    Times timesOf(NewTask task);

    /**
     * The task is being done. Of two who do it at once the second waits here until the first has succeeded or failed.
     *
     * @return false when nothing ran for this task, so that nobody waits
     */
    boolean done(String taskId);

    /** The task has gone without being done, since its process went on without it or was stopped. */
    void gone(String taskId);

    /**
     * @param id of this one task in the engine
     * @param key id of the user task in the model
     * @param name Danish label of the user task in the model
     * @param trajectoryNo business key of the process instance
     */
    record NewTask(String id, String key, String name, String trajectoryNo) {}

    /**
     * @param followUp from when the task should be looked at, in Copenhagen
     * @param due when it should be done; null while its time stands still
     * @param priority 0–100, highest first in lists
     */
    record Times(LocalDateTime followUp, LocalDateTime due, int priority) {}
}
