package dk.forloeb.placement.process;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.placement.ApprovalCheck;
import dk.forloeb.placement.MentorNeed;
import dk.forloeb.placement.PlacementApproval;
import dk.forloeb.placement.PlacementCheck;
import dk.forloeb.placement.PlacementKind;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes the caseworker's answer to a match or to an extension. */
@Component
class ApprovePlacementReceiver implements FormReceiver {

    private final PlacementService placements;
    private final FormHeading heading;
    private final Clock clock;

    ApprovePlacementReceiver(PlacementService placements, FormHeading heading, Clock clock) {
        this.placements = placements;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "approve-placement";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        PlacementView placement = placements.placement(PlacementTexts.id(task));
        PlacementCheck check = placement.check();
        Map<String, Object> shown = heading.withWholeCpr(placement.trajectoryNo(), formId());
        shown.put("companyName", placement.employer());
        shown.put("placementKind", placement.kind().label());
        shown.putAll(facts(placement));
        shown.put("period", PlacementTexts.period(placement.periodStartsOn(), placement.periodEndsOn()));
        shown.put("hoursPerWeek", String.valueOf(placement.hoursPerWeek()));
        shown.put("tasks", placement.tasks());
        shown.put("accommodations", placement.accommodationText());
        if (placement.extension() != null) {
            shown.put("extensionReason", placement.extension().reason());
        }
        shown.put("durationCheck", check.periodReason());
        if (placement.kind().isStatutory()) {
            shown.put(
                    "ratioCheck",
                    "%d i praktik eller løntilskud nu, højst %d efter kravet"
                            .formatted(placement.workplace().currentPlaced(), check.allowedPlaces()));
            shown.put("proposal", check.ratioOk() ? "Ja" : "Nej");
            shown.put("proposalRule", check.ratioRule());
            shown.put("proposalReason", check.ratioReason());
        }
        shown.put("employeeRep", placement.employeeRep());
        shown.put("vitasRef", placement.vitasRef());
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return facts(placements.placement(PlacementTexts.id(task)));
    }

    private static Map<String, Object> facts(PlacementView placement) {
        return Map.of("statutory", placement.kind().isStatutory() ? "JA" : "NEJ");
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = PlacementTexts.id(task);
        if (!values.yes("approved")) {
            placements.reject(id, values.text("reason"));
            return Routing.none().with(Variables.PLACEMENT_APPROVED, false);
        }
        PlacementView placement = placements.placement(id);
        var approval = new PlacementApproval(
                values.findText("employeeRep").orElse(null),
                placement.kind().isStatutory() && values.yes("employeeRepApproved"),
                values.findText("vitasRef").orElse(null),
                values.choices("checks", ApprovalCheck.class),
                values.findText("overrideReason").orElse(null));
        requireLawful(placement, approval);
        LocalDate reviewOn = placements.approve(id, approval);
        return Routing.none()
                .with(Variables.PLACEMENT_APPROVED, true)
                .with(Variables.MENTOR_WANTED, placement.mentorNeed() != MentorNeed.NEJ)
                .with(Variables.PLACEMENT_START, EngineDate.startOf(placement.startsOn()))
                .with(Variables.PLACEMENT_REVIEW_AT, EngineDate.startOf(reviewOn));
    }

    private void requireLawful(PlacementView placement, PlacementApproval approval) {
        new FormErrors()
                .rejectIf(
                        !placement.check().periodOk(),
                        "approved",
                        "%s Vælg nej, og bed om en kortere periode."
                                .formatted(placement.check().periodReason()))
                .rejectIf(
                        placement.extension() == null && placement.startsOn().isBefore(LocalDate.now(clock)),
                        "approved",
                        "Startdatoen er passeret, og en placering må ikke begynde før godkendelsen. Vælg nej, og bed om"
                                + " en ny periode.")
                .rejectIf(
                        placement.brokenOff() != null,
                        "approved",
                        "Placeringen er meldt afbrudt og kan ikke forlænges. Vælg nej.")
                .rejectIf(
                        !approval.employeeRepApproved() && placement.needsRepresentative(),
                        "employeeRepApproved",
                        "Medarbejderrepræsentanten skal godkende, når der er mere end én ansat. Få godkendelsen, eller"
                                + " vælg nej til placeringen.")
                .rejectIf(
                        !approval.checks().containsAll(required(placement)),
                        "checks",
                        "Ikke alt er kontrolleret. Sæt kryds ved arbejdsmiljø, ved seneste arbejdsgiver for praktik,"
                                + " løntilskud og nytteindsats, ved merbeskæftigelse og seks måneders ledighed for"
                                + " løntilskud og ved skånehensyn, når de er delt.")
                .rejectIf(
                        !placement.check().ratioOk() && approval.overrideReason() == null,
                        "overrideReason",
                        "Virksomheden har ikke plads til flere efter rimelighedskravet. Skriv en begrundelse, eller"
                                + " vælg nej.")
                .throwIfAny();
    }

    private static Set<ApprovalCheck> required(PlacementView placement) {
        Set<ApprovalCheck> required = EnumSet.of(ApprovalCheck.ARBEJDSMILJOE);
        if (placement.kind().isStatutory()) {
            required.add(ApprovalCheck.IKKE_SENESTE_ARBEJDSGIVER);
        }
        if (placement.kind() == PlacementKind.LOENTILSKUD) {
            required.add(ApprovalCheck.MERBESKAEFTIGELSE);
            required.add(ApprovalCheck.SEKS_MAANEDERS_LEDIGHED);
        }
        if (!placement.accommodations().isEmpty()) {
            required.add(ApprovalCheck.SKAANEHENSYN);
        }
        return required;
    }
}
