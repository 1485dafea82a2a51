package dk.forloeb.trajectory;

/**
 * One call of another system that refers a citizen.
 *
 * @param key made by the caller for this one referral; callers don't share keys
 * @param fingerprint keyed hash of what was sent, by which a repeated call is told from another one
 */
public record ReferralCall(String key, String fingerprint) {}
