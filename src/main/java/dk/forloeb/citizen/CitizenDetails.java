package dk.forloeb.citizen;

/**
 * What a referral tells of a citizen besides the CPR number.
 *
 * @param phone null when none is told
 * @param email null when none is told
 * @param preferredLanguage ISO 639-1 code
 * @param addressProtected name and address protection (CPR-loven § 28)
 */
public record CitizenDetails(
        String fullName,
        String phone,
        String email,
        String preferredLanguage,
        boolean interpreterNeeded,
        boolean addressProtected) {

    /** The same without telephone number and e-mail. */
    public CitizenDetails withoutContact() {
        return new CitizenDetails(fullName, null, null, preferredLanguage, interpreterNeeded, addressProtected);
    }
}
