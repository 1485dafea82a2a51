package dk.forloeb.health;

import java.time.LocalDate;

/** A text of the health file, opened for whoever may read it. */
public record HealthFileText(HealthFileKind kind, LocalDate writtenOn, String text) {}
