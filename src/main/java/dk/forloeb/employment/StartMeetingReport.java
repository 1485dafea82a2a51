package dk.forloeb.employment;

import dk.forloeb.citizen.SafeContact;
import dk.forloeb.followup.ContactChannel;
import dk.forloeb.trajectory.ConsentPurpose;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * What came out of the start meeting (opstartssamtale, form F-A2).
 *
 * @param language of the interpreter, ISO 639-1; null without one
 * @param acceptsProgram taking part is voluntary: a no ends the course and has no consequence for the benefit
 * @param goal the citizen's own goal; null when the citizen declined
 * @param motivation the citizen's own number, 1–10; null when not asked
 * @param consentPurposes what consent is to be asked for
 */
public record StartMeetingReport(
        LocalDateTime heldAt,
        ContactChannel channel,
        InterpreterUse interpreter,
        String language,
        boolean acceptsProgram,
        String goal,
        Integer motivation,
        SafeContact safeContact,
        Set<ConsentPurpose> consentPurposes) {

    public StartMeetingReport {
        consentPurposes = Set.copyOf(consentPurposes);
        if (acceptsProgram == (goal == null)) {
            throw new IllegalArgumentException("A citizen who takes part, and no other, has a goal.");
        }
    }
}
