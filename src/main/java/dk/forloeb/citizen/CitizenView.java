package dk.forloeb.citizen;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/** A citizen as other modules may see one: the CPR number is masked. */
public record CitizenView(
        UUID id,
        String cprMasked,
        CprKind cprKind,
        LocalDate birthDate,
        String fullName,
        String phone,
        String email,
        String preferredLanguage,
        boolean interpreterNeeded,
        boolean addressProtected,
        SafeContact safeContact) {

    /** What a referral would tell of this citizen. */
    public CitizenDetails details() {
        return new CitizenDetails(fullName, phone, email, preferredLanguage, interpreterNeeded, addressProtected);
    }

    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }
}
