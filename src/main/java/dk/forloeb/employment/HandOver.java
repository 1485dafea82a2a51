package dk.forloeb.employment;

import java.time.LocalDate;
import java.util.Set;

/**
 * That a case went to the citizen's new municipality.
 *
 * @param byLaw what was passed on because the law says so
 * @param byConsent what was passed on because the citizen agreed; empty without consent
 * @param openComplaints which complaints are still dealt with here; null when there are none
 */
public record HandOver(
        String municipalityCode,
        LocalDate on,
        Set<LegalPart> byLaw,
        Set<ConsentedPart> byConsent,
        String openComplaints) {}
