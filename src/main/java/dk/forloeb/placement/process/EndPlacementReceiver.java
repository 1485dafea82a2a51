package dk.forloeb.placement.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.placement.AllowedPeriod;
import dk.forloeb.placement.EndReason;
import dk.forloeb.placement.ExtensionRequest;
import dk.forloeb.placement.PlacementEnd;
import dk.forloeb.placement.PlacementOutcome;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes what consultant, company and citizen agree on when a period runs out. */
@Component
class EndPlacementReceiver implements FormReceiver {

    private static final Set<EndReason> AS_AGREED = Set.of(EndReason.UDLOEBET, EndReason.ANSAT);

    private final PlacementService placements;
    private final FormHeading heading;
    private final Clock clock;

    EndPlacementReceiver(PlacementService placements, FormHeading heading, Clock clock) {
        this.placements = placements;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "end-placement";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        PlacementView placement = placements.placement(PlacementTexts.id(task));
        AllowedPeriod allowed = placements.allowedExtension(placement.id(), false);
        Map<String, Object> shown = heading.withCpr(placement.trajectoryNo());
        shown.put("companyName", placement.employer());
        shown.put("placementKind", placement.kind().label());
        shown.put("period", PlacementTexts.period(placement.startsOn(), placement.endsOn()));
        shown.put(
                "maxEnd", allowed.maxWeeks() == 0 ? allowed.reason() : PlacementTexts.day(longest(placement, allowed)));
        PlacementOutcome brokenOff = placement.brokenOff();
        if (brokenOff == null) {
            shown.put("lastDay", placement.endsOn());
        } else {
            shown.put("placementEnd", PlacementEnd.AFBRUDT);
            shown.put("endReason", brokenOff.reason());
            shown.put("lastDay", brokenOff.lastDay());
        }
        shown.put("earlierAnswer", placement.rejectedReason());
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        PlacementView placement = placements.placement(PlacementTexts.id(task));
        PlacementEnd end = values.choice("placementEnd", PlacementEnd.class);
        int attendance = values.integer("attendancePct");
        String note = values.findText("note").orElse(null);
        if (end == PlacementEnd.FORLAENG) {
            var request = new ExtensionRequest(values.date("newEnd"), values.yes("specialNeed"), values.text("reason"));
            requireLawful(placement, request);
            placements.askForExtension(placement.id(), attendance, request, note);
        } else {
            var outcome = new PlacementOutcome(
                    end == PlacementEnd.AFBRUDT, values.choice("endReason", EndReason.class), values.date("lastDay"));
            requireSensible(placement, outcome);
            placements.foreseeEnd(placement.id(), attendance, outcome, note);
        }
        return Routing.none().with(Variables.PLACEMENT_END, end.name());
    }

    private void requireLawful(PlacementView placement, ExtensionRequest request) {
        AllowedPeriod allowed = placements.allowedExtension(placement.id(), request.specialNeed());
        boolean later = request.newEndsOn().isAfter(placement.endsOn());
        new FormErrors()
                .rejectIf(
                        placement.brokenOff() != null,
                        "placementEnd",
                        "Placeringen er meldt afbrudt og kan ikke forlænges. Vælg, at den er afbrudt.")
                .rejectIf(!later, "newEnd", "En forlængelse slutter efter den nuværende slutdato. Vælg en senere dato.")
                .rejectIf(
                        later && request.newEndsOn().isAfter(longest(placement, allowed)),
                        "newEnd",
                        allowed.maxWeeks() == 0
                                ? "%s Vælg, at placeringen slutter.".formatted(allowed.reason())
                                : "%s Vælg senest den %s."
                                        .formatted(allowed.reason(), PlacementTexts.day(longest(placement, allowed))))
                .throwIfAny();
    }

    private void requireSensible(PlacementView placement, PlacementOutcome outcome) {
        new FormErrors()
                .rejectIf(
                        outcome.brokenOff() && outcome.reason() == EndReason.UDLOEBET,
                        "endReason",
                        "En afbrudt placering er ikke udløbet. Vælg, hvorfor den blev afbrudt.")
                .rejectIf(
                        !outcome.brokenOff() && !AS_AGREED.contains(outcome.reason()),
                        "endReason",
                        "Årsagen passer ikke til en placering, der slutter som aftalt. Vælg en anden årsag, eller at"
                                + " placeringen er afbrudt.")
                .rejectIf(
                        outcome.lastDay().isBefore(placement.startsOn())
                                || outcome.lastDay().isAfter(placement.endsOn()),
                        "lastDay",
                        "Den sidste dag ligger uden for placeringen. Vælg en dag i perioden.")
                .rejectIf(
                        outcome.brokenOff() && outcome.lastDay().isAfter(LocalDate.now(clock)),
                        "lastDay",
                        "En afbrudt placering er allerede slut. Vælg den dag, borgeren sidst var på arbejde.")
                .throwIfAny();
    }

    private static LocalDate longest(PlacementView placement, AllowedPeriod allowed) {
        return allowed.lastDayFrom(placement.startsOn());
    }
}
