package dk.forloeb.health;

import java.time.LocalDate;
import java.util.Set;

/**
 * All that leaves schema health: what a caseworker may know of a review.
 *
 * @param sharedSummary function, not diagnosis; the citizen has seen it first
 */
public record SharedHealth(
        LocalDate reviewedOn,
        HealthConclusion conclusion,
        Set<Accommodation> accommodations,
        WorkBand workBand,
        String sharedSummary) {}
