package dk.forloeb.employment.process;

import dk.forloeb.competence.CompetenceService;
import dk.forloeb.employment.PlanContent;
import dk.forloeb.employment.PlanService;
import dk.forloeb.employment.PlanView;
import dk.forloeb.employment.StartService;
import dk.forloeb.followup.FollowUpService;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.SharedHealth;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.upskilling.Track;
import dk.forloeb.upskilling.TrackSuggestion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the form "Læg plan" shows: what is known, what the system proposes, and what the last plan said. */
@Component
class PlanOnForm {

    private static final String FORM_ID = "lay-plan";
    private static final int USUAL_MONTHS = 6;

    private final PlanService plans;
    private final StartService starts;
    private final CompetenceService competences;
    private final HealthService health;
    private final FollowUpService followUps;
    private final TrajectoryService trajectories;
    private final FormHeading heading;
    private final Clock clock;

    PlanOnForm(
            PlanService plans,
            StartService starts,
            CompetenceService competences,
            HealthService health,
            FollowUpService followUps,
            TrajectoryService trajectories,
            FormHeading heading,
            Clock clock) {
        this.plans = plans;
        this.starts = starts;
        this.competences = competences;
        this.health = health;
        this.followUps = followUps;
        this.trajectories = trajectories;
        this.heading = heading;
        this.clock = clock;
    }

    /** Key of the field that holds a course's hours, such as {@code hoursFvuDansk}. */
    static String hoursKey(Track track) {
        return Arrays.stream(track.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "hours", ""));
    }

    Map<String, Object> shown(String no) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> shown = heading.withWholeCpr(trajectory, FORM_ID);
        addFacts(no, trajectory, shown);
        plans.proposal(no).ifPresent(proposal -> {
            shown.put("proposalRule", proposal.rule());
            addSuggestions(plans.suggestions(no), shown);
        });
        plans.latest(no).map(PlanView::content).ifPresent(last -> addLast(last, shown));
        shown.put("coordinationWanted", "NEJ");
        shown.put("startDate", today);
        shown.put("endDate", today.plusMonths(USUAL_MONTHS));
        shown.put("fixedContact", followUps.situation(no).frequency().citizenDays());
        return shown;
    }

    private void addFacts(String no, TrajectoryView trajectory, Map<String, Object> shown) {
        List<Industry> industries = competences.industries(no);
        shown.put(
                "danishLevel",
                trajectory.danishLevel() == null
                        ? "Ikke oplyst"
                        : trajectory.danishLevel().label());
        shown.put("preferredIndustries", CourseTexts.list(industries, Industry::label));
        if (!industries.isEmpty()) {
            shown.put("industry", industries.get(0));
        }
        starts.meeting(no).ifPresent(meeting -> shown.put("goalOfCitizen", meeting.goal()));
        health.shared(no).ifPresent(shared -> addHealth(shared, shown));
    }

    private static void addHealth(SharedHealth shared, Map<String, Object> shown) {
        shown.put("workBand", shared.workBand().label());
        shown.put("accommodations", shared.accommodationText());
    }

    /** A track that several rules propose gets the most hours of them. */
    private static void addSuggestions(List<TrackSuggestion> suggestions, Map<String, Object> shown) {
        Map<Track, Integer> hours = new EnumMap<>(Track.class);
        suggestions.forEach(suggestion -> hours.merge(suggestion.track(), suggestion.hoursPerWeek(), Math::max));
        shown.put("proposal", CourseTexts.list(hours.keySet(), Track::label));
        shown.put(
                "proposalReason",
                suggestions.stream()
                        .map(suggestion -> "%s (%d timer): %s"
                                .formatted(suggestion.track().label(), suggestion.hoursPerWeek(), suggestion.reason()))
                        .collect(Collectors.joining("\n")));
        shown.put("tracks", List.copyOf(hours.keySet()));
        hours.entrySet().stream()
                .filter(entry -> entry.getKey().isCourse())
                .forEach(entry -> shown.put(hoursKey(entry.getKey()), entry.getValue()));
        int all = hours.entrySet().stream()
                .filter(entry -> entry.getKey().isCourse())
                .mapToInt(Map.Entry::getValue)
                .sum();
        shown.put("hoursPerWeek", Math.min(all, PlanContent.MOST_HOURS));
    }

    private static void addLast(PlanContent last, Map<String, Object> shown) {
        shown.put("jobGoal", last.jobGoal());
        shown.put("industry", last.industry());
        shown.put("budgetLine", last.budgetLine());
    }
}
