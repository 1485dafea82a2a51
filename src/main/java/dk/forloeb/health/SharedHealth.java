package dk.forloeb.health;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All of a review that leaves schema health for a caseworker to know.
 *
 * @param maxLiftKg the most that the citizen may lift; null when lifting is not limited to a weight
 * @param sharedSummary function, not diagnosis; the citizen has seen it first
 */
public record SharedHealth(
        LocalDate reviewedOn,
        HealthConclusion conclusion,
        Set<Accommodation> accommodations,
        Integer maxLiftKg,
        WorkBand workBand,
        String sharedSummary) {

    /** Without a weight for lifting. */
    public SharedHealth(
            LocalDate reviewedOn,
            HealthConclusion conclusion,
            Set<Accommodation> accommodations,
            WorkBand workBand,
            String sharedSummary) {
        this(reviewedOn, conclusion, accommodations, null, workBand, sharedSummary);
    }

    /** The accommodations as Danish text; "Ingen" when there are none. */
    public String accommodationText() {
        return accommodations.isEmpty()
                ? "Ingen"
                : accommodations.stream().map(one -> one.label(maxLiftKg)).collect(Collectors.joining(", "));
    }
}
