package dk.forloeb.citizen;

import java.time.LocalDateTime;

/**
 * One correction of one fact about a citizen.
 *
 * @param byUser user id
 * @param before text or code; null when nothing was known
 * @param after text or code; null when nothing is known any more
 */
public record CitizenChangeView(LocalDateTime at, String byUser, CitizenField field, String before, String after) {}
