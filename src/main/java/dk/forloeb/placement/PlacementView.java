package dk.forloeb.placement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/**
 * A placement as other modules and forms see it.
 *
 * @param endsOn last day as agreed now
 * @param lastDay last day as it turned out; null while the placement is not ended
 * @param extensionNo how many times it was extended
 * @param extension what is asked for and not decided yet; null when nothing is
 * @param check null before the first check
 * @param rejectedReason why the caseworker said no to the match or to the newest extension; null otherwise
 */
public record PlacementView(
        UUID id,
        String trajectoryNo,
        PlacementStatus status,
        Workplace workplace,
        PlacementKind kind,
        Sector sector,
        PlacementPurpose purpose,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate lastDay,
        int hoursPerWeek,
        String tasks,
        Set<SharedAccommodation> accommodations,
        Integer ordinaryHoursGoal,
        MentorNeed mentorNeed,
        int extensionNo,
        ExtensionRequest extension,
        PlacementCheck check,
        String employeeRep,
        String vitasRef,
        String rejectedReason) {

    /** Name of the company. */
    public String employer() {
        return workplace.companyName();
    }

    /** Which week of the placement a day lies in, from 1. */
    public int weekOn(LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(startsOn, day) + 1;
    }

    /** Whole weeks that are left of the agreed period; 0 when it is over. */
    public int weeksLeftOn(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.WEEKS.between(day, endsOn.plusDays(1)));
    }

    /** First day of the period that is to be approved: the whole placement's or the asked extension's. */
    public LocalDate periodStartsOn() {
        return extension == null ? startsOn : endsOn.plusDays(1);
    }

    /** Last day of the period that is to be approved. */
    public LocalDate periodEndsOn() {
        return extension == null ? endsOn : extension.newEndsOn();
    }
}
