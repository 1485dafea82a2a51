package dk.forloeb.trajectory;

import java.time.LocalDate;

/**
 * The event from which a deadline's days count, and its day, which may lie ahead.
 *
 * @param readyOn from when the task can be done, where that is before the event; null when the table says it
 */
public record DeadlineStart(StartEvent event, LocalDate on, LocalDate readyOn) {

    public DeadlineStart(StartEvent event, LocalDate on) {
        this(event, on, null);
    }
}
