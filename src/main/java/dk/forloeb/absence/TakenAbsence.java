package dk.forloeb.absence;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * An absence that a process has taken up.
 *
 * @param teamLeaderAt when the team leader looks at it, unless the citizen has been reached
 */
public record TakenAbsence(UUID id, LocalDateTime teamLeaderAt) {}
