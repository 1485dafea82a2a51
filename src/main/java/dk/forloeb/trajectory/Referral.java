package dk.forloeb.trajectory;

import dk.forloeb.citizen.CitizenDetails;

/**
 * A wish that a citizen be taken into the programme.
 *
 * @param cpr as typed; checked by the citizen module
 * @param residenceReason why a citizen from another municipality is referred all the same; null for Copenhageners
 * @param note why the citizen is referred
 */
public record Referral(
        String cpr,
        CitizenDetails citizen,
        ReferralSource source,
        OrgUnit orgUnit,
        BenefitType benefitType,
        boolean livesInCopenhagen,
        String residenceReason,
        String note) {}
