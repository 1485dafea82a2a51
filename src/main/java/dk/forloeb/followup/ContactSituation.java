package dk.forloeb.followup;

import dk.forloeb.placement.PlacementView;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What contact depends on today.
 *
 * @param placement where the citizen works now; null when nowhere
 * @param frequency the longest time between contacts
 * @param latestCitizenContact the last day on which the citizen may be contacted next, the law's floor included
 */
public record ContactSituation(
        LocalDate today, PlacementView placement, ContactFrequency frequency, LocalDate latestCitizenContact) {

    public Optional<PlacementView> currentPlacement() {
        return Optional.ofNullable(placement);
    }

    /** The last day for the workplace; one that the table asks nothing of is contacted as often as the citizen. */
    public LocalDate latestWorkplaceContact() {
        return frequency.workplaceDays() > 0 ? today.plusDays(frequency.workplaceDays()) : latestCitizenContact;
    }
}
