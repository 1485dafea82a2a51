package dk.forloeb.trajectory;

import java.util.Optional;

/** Lets a module count a task's days from another day than the one it appears on, such as a booked slot. */
public interface DeadlineAnchor {

    /**
     * The event from which the task's days count; empty when this module has nothing to say about the task.
     *
     * @param taskId id of the user task in its model
     */
    Optional<DeadlineStart> anchorOf(String taskId, String trajectoryNo);
}
