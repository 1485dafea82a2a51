package dk.forloeb.interruption;

/**
 * One call of another system that tells of a change.
 *
 * @param key made by the caller for this one report; callers don't share keys
 * @param fingerprint of what was sent, by which a repeated call is told from another one
 */
public record ReportCall(String key, String fingerprint) {}
