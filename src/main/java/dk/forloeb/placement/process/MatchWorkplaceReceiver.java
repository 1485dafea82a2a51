package dk.forloeb.placement.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.health.Accommodation;
import dk.forloeb.placement.AllowedPeriod;
import dk.forloeb.placement.MentorNeed;
import dk.forloeb.placement.PlacementGoals;
import dk.forloeb.placement.PlacementKind;
import dk.forloeb.placement.PlacementOffer;
import dk.forloeb.placement.PlacementPurpose;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.placement.Sector;
import dk.forloeb.placement.Workplace;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes the workplace that the consultant found, or that there is none (form F-A10). */
@Component
class MatchWorkplaceReceiver implements FormReceiver {

    private final PlacementService placements;
    private final TrajectoryService trajectories;
    private final ObjectProvider<PlacementGoals> goals;
    private final FormHeading heading;
    private final Clock clock;

    MatchWorkplaceReceiver(
            PlacementService placements,
            TrajectoryService trajectories,
            ObjectProvider<PlacementGoals> goals,
            FormHeading heading,
            Clock clock) {
        this.placements = placements;
        this.trajectories = trajectories;
        this.goals = goals;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "match-workplace";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        Map<String, Object> shown = heading.withWholeCpr(trajectory, formId());
        if (trajectory.danishLevel() != null) {
            shown.put("danishLevel", trajectory.danishLevel().label());
        }
        goals.stream()
                .flatMap(port -> port.goalOf(trajectory.no()).stream())
                .findFirst()
                .ifPresent(goal -> {
                    shown.put("jobGoal", goal.jobGoal());
                    shown.put("industry", goal.industry());
                    shown.put("plannedHours", String.valueOf(goal.hoursPerWeek()));
                });
        shown.put(
                "accommodationOptions",
                placements.shareableAccommodations(trajectory.no()).entrySet().stream()
                        .map(one -> new FormOption(one.getKey().name(), one.getValue()))
                        .toList());
        task.find(Variables.PLACEMENT_ID)
                .map(id -> placements.placement(UUID.fromString(id)))
                .ifPresent(refused -> showRefused(shown, refused));
        return shown;
    }

    /** After a no the consultant changes what was agreed instead of typing it anew. */
    private static void showRefused(Map<String, Object> shown, PlacementView refused) {
        Workplace workplace = refused.workplace();
        shown.put("earlierAnswer", refused.rejectedReason());
        shown.put("companyName", workplace.companyName());
        shown.put("cvr", workplace.cvr());
        shown.put("pNumber", workplace.pNumber());
        shown.put("contactName", workplace.contactName());
        shown.put("contactEmail", workplace.contactEmail());
        shown.put("contactPhone", workplace.contactPhone());
        shown.put("fte", workplace.fte());
        shown.put("currentPlaced", workplace.currentPlaced());
        shown.put("placementKind", refused.kind());
        shown.put("purpose", refused.purpose());
        shown.put("start", refused.startsOn());
        shown.put("end", refused.endsOn());
        shown.put("hoursPerWeek", refused.hoursPerWeek());
        shown.put("tasks", refused.tasks());
        shown.put("mentorNeeded", refused.mentorNeed());
        shown.put("employerHasMentor", workplace.hasMentor() ? "JA" : "NEJ");
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        if (!values.yes("matchFound")) {
            placements.giveUpMatch(task.trajectoryNo(), values.text("noMatchReason"));
            return Routing.none().with(Variables.MATCH_FOUND, false);
        }
        requireLawful(task, values);
        UUID placement = placements.match(task.trajectoryNo(), offer(values));
        return Routing.none().with(Variables.MATCH_FOUND, true).with(Variables.PLACEMENT_ID, placement.toString());
    }

    private void requireLawful(FormTask task, FormValues values) {
        LocalDate start = values.date("start");
        LocalDate end = values.date("end");
        PlacementKind kind = values.choice("placementKind", PlacementKind.class);
        AllowedPeriod allowed = placements.allowedPeriod(task.trajectoryNo(), kind, sector(values));
        new FormErrors()
                .rejectIf(
                        start.isBefore(LocalDate.now(clock)),
                        "start",
                        "Startdatoen er passeret. Vælg i dag eller en senere dag; placeringen må ikke begynde før"
                                + " godkendelsen.")
                .rejectIf(!end.isAfter(start), "end", "Placeringen slutter, før den begynder. Vælg en senere slutdato.")
                .rejectIf(
                        end.isAfter(start) && !allowed.covers(start, end),
                        "end",
                        allowed.maxWeeks() == 0
                                ? allowed.reason()
                                : "%s Vælg en slutdato senest den %s."
                                        .formatted(allowed.reason(), PlacementTexts.day(allowed.lastDayFrom(start))))
                .rejectIf(
                        kind.isStatutory() && !values.flag("notLastEmployer"),
                        "notLastEmployer",
                        "Borgeren må ikke placeres hos sin seneste arbejdsgiver. Find en anden virksomhed.")
                .rejectIf(
                        !placements
                                .shareableAccommodations(task.trajectoryNo())
                                .keySet()
                                .containsAll(values.choices("accommodationsShared", Accommodation.class)),
                        "accommodationsShared",
                        "Borgeren har ikke givet samtykke til at dele disse skånehensyn. Fjern dem, eller indhent samtykke.")
                .throwIfAny();
    }

    private static PlacementOffer offer(FormValues values) {
        var workplace = new Workplace(
                values.text("companyName"),
                values.text("cvr"),
                values.text("pNumber"),
                values.text("contactName"),
                values.text("contactEmail"),
                values.text("contactPhone"),
                values.findDecimal("fte").orElse(null),
                values.findInteger("currentPlaced").orElse(0),
                values.yes("employerHasMentor"));
        return new PlacementOffer(
                workplace,
                values.choice("placementKind", PlacementKind.class),
                sector(values),
                values.choice("purpose", PlacementPurpose.class),
                values.date("start"),
                values.date("end"),
                values.integer("hoursPerWeek"),
                values.text("tasks"),
                values.flag("notLastEmployer"),
                values.findInteger("ordinaryHoursGoal").orElse(null),
                values.choice("mentorNeeded", MentorNeed.class),
                values.choices("accommodationsShared", Accommodation.class));
    }

    private static Sector sector(FormValues values) {
        return values.findChoice("sector", Sector.class).orElse(null);
    }
}
