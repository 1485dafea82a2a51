package dk.forloeb.absence;

/**
 * One call of another system that tells of an absence.
 *
 * @param key made by the caller for this one report; callers don't share keys
 * @param fingerprint of what was sent, by which a repeated call is told from another one
 */
public record ReportCall(String key, String fingerprint) {}
