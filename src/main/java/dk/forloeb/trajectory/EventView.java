package dk.forloeb.trajectory;

import java.time.LocalDateTime;

/** An entry of a trajectory's timeline. */
public record EventView(LocalDateTime at, String byUser, EventKind kind, String code) {}
