package dk.forloeb.trajectory;

import java.time.LocalDate;

/** The event from which a deadline's days count, and its day, which may lie ahead. */
public record DeadlineStart(StartEvent event, LocalDate on) {}
