package dk.forloeb.placement;

import dk.forloeb.health.Accommodation;
import java.time.LocalDate;
import java.util.Set;

/**
 * A placement as consultant, company and citizen agree on it (form F-A10).
 *
 * @param sector null unless the kind is a wage subsidy
 * @param notLastEmployer the citizen was not employed here last; matters only for offers of the law
 * @param ordinaryHoursGoal paid hours a week that the placement aims at; null when there is no goal
 * @param accommodations shared with the employer, on the citizen's consent only
 */
public record PlacementOffer(
        Workplace workplace,
        PlacementKind kind,
        Sector sector,
        PlacementPurpose purpose,
        LocalDate startsOn,
        LocalDate endsOn,
        int hoursPerWeek,
        String tasks,
        boolean notLastEmployer,
        Integer ordinaryHoursGoal,
        MentorNeed mentorNeed,
        Set<Accommodation> accommodations) {

    public PlacementOffer {
        if (!endsOn.isAfter(startsOn)) {
            throw new IllegalArgumentException("A placement must end after it starts.");
        }
        if (kind.isStatutory() && !notLastEmployer) {
            throw new IllegalArgumentException("Nobody is offered a placement with the last employer.");
        }
        accommodations = Set.copyOf(accommodations);
    }
}
