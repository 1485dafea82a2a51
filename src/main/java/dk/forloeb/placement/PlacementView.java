package dk.forloeb.placement;

import dk.forloeb.health.Accommodation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A placement as other modules and forms see it.
 *
 * @param endsOn last day as agreed now
 * @param lastDay last day as it turned out; null while the placement is not ended
 * @param extensionNo how many times it was extended
 * @param extension what is asked for and not decided yet; null when nothing is
 * @param maxLiftKg the most that the citizen may lift; null unless that is shared with the employer
 * @param brokenOff that the citizen has stopped, while the placement is not ended; null otherwise
 * @param attendancePct attendance in percent as the consultant wrote it last; null before the end or an extension is
 *     talked about
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
        Set<Accommodation> accommodations,
        Integer maxLiftKg,
        Integer ordinaryHoursGoal,
        MentorNeed mentorNeed,
        int extensionNo,
        ExtensionRequest extension,
        PlacementOutcome brokenOff,
        Integer attendancePct,
        PlacementCheck check,
        String employeeRep,
        String vitasRef,
        String rejectedReason) {

    /** Name of the company. */
    public String employer() {
        return workplace.companyName();
    }

    /** Whether the employees' representative has to agree. */
    public boolean needsRepresentative() {
        return kind.isStatutory() && workplace.hasEmployees();
    }

    /** The accommodations that the employer knows, as Danish text; "Ingen" when there are none. */
    public String accommodationText() {
        return accommodationText(accommodations);
    }

    /** Those of them that are among these. */
    public String accommodationText(Set<Accommodation> shareable) {
        List<Accommodation> shown =
                accommodations.stream().filter(shareable::contains).toList();
        return shown.isEmpty()
                ? "Ingen"
                : shown.stream().map(one -> one.label(maxLiftKg)).collect(Collectors.joining(", "));
    }

    /** Whole weeks of the agreed placement, at least 1. */
    public int weeksAgreed() {
        return (int) Math.max(1, ChronoUnit.WEEKS.between(startsOn, endsOn.plusDays(1)));
    }

    /** Which week of the placement a day lies in, from 1. */
    public int weekOn(LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(startsOn, day) + 1;
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
