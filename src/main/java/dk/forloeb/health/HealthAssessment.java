package dk.forloeb.health;

import java.util.Set;

/**
 * What a physician tells the caseworker: the part of a review that is shared.
 *
 * @param maxLiftKg the most that the citizen may lift; null unless lifting is limited
 */
public record HealthAssessment(
        HealthConclusion conclusion,
        Set<Accommodation> accommodations,
        Integer maxLiftKg,
        WorkBand workBand,
        String sharedSummary) {

    public HealthAssessment {
        if (maxLiftKg != null && !accommodations.contains(Accommodation.LOEFT_MAX_KG)) {
            throw new IllegalArgumentException("A weight is given, but lifting is not limited.");
        }
    }
}
