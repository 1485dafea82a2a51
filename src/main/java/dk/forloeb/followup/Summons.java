package dk.forloeb.followup;

import java.time.LocalDateTime;

/**
 * A meeting to which a citizen is summoned.
 *
 * @param startsAt in Copenhagen
 * @param purpose what the meeting is about, in words for the citizen
 */
public record Summons(String trajectoryNo, LocalDateTime startsAt, String place, String purpose) {}
