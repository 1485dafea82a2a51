package dk.forloeb.trajectory;

import java.time.LocalDateTime;

/** A note as shown to a role that may read it. */
public record NoteView(LocalDateTime at, String byUser, NoteKind kind, String text) {}
