package dk.forloeb.screening;

import java.time.LocalDateTime;

/** Who became the fixed caseworker of a course, and when. */
public record Assigned(String userId, LocalDateTime since) {}
