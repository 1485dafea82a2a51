package dk.forloeb.trajectory;

import java.time.LocalDate;
import java.util.Optional;

/** Lets a module count a task's days from another day than the one it appears on, such as a booked slot. */
public interface DeadlineAnchor {

    /**
     * The day from which the task's days count; empty when this module has nothing to say about the task.
     *
     * @param taskId id of the user task in its model
     */
    Optional<LocalDate> anchorOf(String taskId, String trajectoryNo);
}
