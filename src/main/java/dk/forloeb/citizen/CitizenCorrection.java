package dk.forloeb.citizen;

/**
 * What is right about a citizen from now on. Other than a referral, which erases nothing by being silent, it tells of all.
 *
 * @param phone null when the citizen has none
 * @param email null when the citizen has none
 * @param preferredLanguage ISO 639 code, see {@link Languages}
 * @param safeContact null while nobody has asked the citizen
 */
public record CitizenCorrection(
        String fullName,
        String phone,
        String email,
        String preferredLanguage,
        boolean interpreterNeeded,
        SafeContact safeContact) {}
