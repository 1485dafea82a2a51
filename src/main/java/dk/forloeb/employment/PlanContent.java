package dk.forloeb.employment;

import dk.forloeb.trajectory.Industry;
import dk.forloeb.upskilling.PlannedCourse;
import dk.forloeb.upskilling.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What caseworker and citizen planned (Min Plan, form F-A7).
 *
 * @param hoursPerWeek the most hours of any week, 0–37; the one place where the shared weekly hours are decided
 * @param contactDays days between two contacts, as agreed
 * @param fagsystemRef where the plan is registered in the statutory case system; null when it is not
 * @param reasonNotRegistered why it is not; null when it is
 */
public record PlanContent(
        String jobGoal,
        Industry industry,
        List<PlannedTrack> tracks,
        boolean mentorWanted,
        boolean placementWanted,
        LocalDate startsOn,
        LocalDate endsOn,
        int hoursPerWeek,
        int contactDays,
        Set<LegalBasis> legalBases,
        String budgetLine,
        String reasoning,
        String fagsystemRef,
        String reasonNotRegistered) {

    /** Full working week. */
    public static final int MOST_HOURS = 37;

    public PlanContent {
        tracks = List.copyOf(tracks);
        legalBases = Set.copyOf(legalBases);
        require(!tracks.isEmpty(), "A plan has at least one track.");
        require(endsOn.isAfter(startsOn), "A plan ends after it starts.");
        require(hoursPerWeek >= 0 && hoursPerWeek <= MOST_HOURS, "A week of a plan has 0 to 37 hours.");
        require(courseHours(tracks) <= hoursPerWeek, "The courses fill more hours than the plan has.");
        require(
                (fagsystemRef == null) != (reasonNotRegistered == null),
                "A plan has a reference, or a reason why not.");
    }

    /** Hours per week that the courses fill together. */
    public static int courseHours(List<PlannedTrack> tracks) {
        return tracks.stream().mapToInt(PlannedTrack::hoursPerWeek).sum();
    }

    /** The courses in the plan's order. */
    public List<PlannedCourse> courses() {
        return tracks.stream()
                .filter(planned -> planned.track().isCourse())
                .map(planned -> new PlannedCourse(planned.track(), planned.hoursPerWeek()))
                .toList();
    }

    public boolean has(Track track) {
        return tracks.stream().anyMatch(planned -> planned.track() == track);
    }

    /** Workshop or e-learning about the culture of workplaces. */
    public boolean hasCulture() {
        return tracks.stream().anyMatch(planned -> planned.track().isCulture());
    }

    /** Codes of the tracks as proposals hold them: in alphabetical order, joined by commas. */
    public String trackCodes() {
        return tracks.stream().map(planned -> planned.track().name()).sorted().collect(Collectors.joining(","));
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
