package dk.forloeb.absence;

import java.time.LocalDateTime;

/** An attempt to reach an absent citizen. */
public record AttemptView(int no, LocalDateTime heldAt, AttemptChannel channel, boolean reached) {}
