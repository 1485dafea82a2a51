package dk.forloeb.health;

import java.util.Set;

/** What a physician tells the caseworker: the part of a review that is shared. */
public record HealthAssessment(
        HealthConclusion conclusion, Set<Accommodation> accommodations, WorkBand workBand, String sharedSummary) {}
