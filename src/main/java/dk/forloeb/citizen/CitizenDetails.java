package dk.forloeb.citizen;

/**
 * What a referral tells of a citizen besides the CPR number.
 *
 * @param preferredLanguage ISO 639-1 code
 * @param addressProtected name and address protection (CPR-loven § 28)
 */
public record CitizenDetails(
        String fullName,
        String phone,
        String email,
        String preferredLanguage,
        boolean interpreterNeeded,
        boolean addressProtected) {}
