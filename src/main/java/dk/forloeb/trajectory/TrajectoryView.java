package dk.forloeb.trajectory;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A trajectory as other modules see it.
 *
 * @param no trajectory number {@code F-<year>-<6 digits>}, the business key
 * @param benefitMonths months on benefit within the last 36; null before screening
 * @param referredBy user id of who or what referred the citizen
 * @param priority 1 (first) to 4, for the waiting list; null before screening
 */
public record TrajectoryView(
        String no,
        int version,
        UUID citizenId,
        TrajectoryStatus status,
        Phase phase,
        Segment segment,
        Integer priority,
        String ruleSetId,
        OrgUnit orgUnit,
        String caseworkerId,
        ReferralSource referralSource,
        boolean livesInCopenhagen,
        BenefitType benefitType,
        Integer benefitMonths,
        Visitation visitation,
        DanishLevel danishLevel,
        Set<Barrier> barriers,
        LocalDate referredOn,
        String referredBy,
        LocalDate startedOn,
        LocalDate endedOn,
        Outcome outcome) {

    /** Danish level as the rank 0–5 that decision tables compare; null when unknown. */
    public Integer danishRank() {
        return danishLevel == null ? null : danishLevel.ordinal();
    }

    /** Social or family trouble among the barriers. */
    public boolean hasSocialBarrier() {
        return barriers.stream().anyMatch(Barrier::isSocial);
    }

    /** Physical or mental health, or mastery of it, among the barriers. */
    public boolean hasHealthBarrier() {
        return barriers.stream().anyMatch(Barrier::isHealth);
    }
}
