package dk.forloeb.followup.process;

import dk.forloeb.competence.Progression;
import dk.forloeb.competence.ProgressionIndicator;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.followup.CitizenContactReport;
import dk.forloeb.followup.ContactChannel;
import dk.forloeb.followup.ContactIssue;
import dk.forloeb.followup.ContactSituation;
import dk.forloeb.followup.FollowUpService;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes a contact with the citizen (form F-A11). */
@Component
class ContactCitizenReceiver implements FormReceiver {

    private final FollowUpService followUp;
    private final FormHeading heading;
    private final Clock clock;

    ContactCitizenReceiver(FollowUpService followUp, FormHeading heading, Clock clock) {
        this.followUp = followUp;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "contact-citizen";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        String no = task.trajectoryNo();
        ContactSituation situation = followUp.situation(no);
        Optional<PlacementView> placement = situation.currentPlacement();
        Map<String, Object> shown = heading.withCpr(no);
        shown.put("placement", placement.map(PlacementView::employer).orElse("Ingen"));
        shown.put("placementStopped", "NEJ");
        shown.put("held", "JA");
        shown.putAll(facts(task));
        followUp.latestCitizenContact(no)
                .ifPresent(last ->
                        shown.put("lastContact", ContactTexts.day(last.heldAt().toLocalDate())));
        shown.put("latestNextContact", ContactTexts.day(situation.latestCitizenContact()));
        shown.put("contactReason", situation.frequency().reason());
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        String no = task.trajectoryNo();
        Map<String, Object> facts = new HashMap<>();
        facts.put("inPlacement", followUp.currentPlacement(no).isPresent() ? "JA" : "NEJ");
        facts.put("progressionDue", followUp.isProgressionDue(no) ? "JA" : "NEJ");
        StopsOnForm.show(followUp.runningCourses(no), facts);
        return facts;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        ContactSituation situation = followUp.situation(no);
        requireSensible(values, situation);
        if (!values.yes("held")) {
            followUp.reportMissed(no, values.dateTime("date"), values.date("nextContact"));
            return Routing.none();
        }
        var report = new CitizenContactReport(
                values.dateTime("date"),
                values.choice("channel", ContactChannel.class),
                values.findInteger("attendancePct").orElse(null),
                values.integer("wellbeing"),
                values.integer("danishUse"),
                values.integer("motivation"),
                values.choices("issues", ContactIssue.class),
                values.date("nextContact"));
        followUp.reportCitizen(no, report, values.text("note"), progression(values));
        StopsOnForm.placement(values).ifPresent(stop -> followUp.placementStopped(no, stop));
        StopsOnForm.course(values)
                .ifPresent(stop -> followUp.courseStopped(UUID.fromString(values.text("stoppedCourse")), stop));
        return Routing.none();
    }

    /** The form has hidden the indicators when none are due. */
    private static Progression progression(FormValues values) {
        return values.findInteger(ProgressionIndicator.values()[0].formKey()).isPresent()
                ? Progression.of(values)
                : null;
    }

    private void requireSensible(FormValues values, ContactSituation situation) {
        LocalDate latestNext = situation.latestCitizenContact();
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate next = values.date("nextContact");
        Set<ContactIssue> issues = values.choices("issues", ContactIssue.class);
        var errors = new FormErrors();
        StopsOnForm.placement(values)
                .ifPresent(stop -> StopsOnForm.check(errors, stop, situation.currentPlacement(), now.toLocalDate()));
        StopsOnForm.course(values)
                .ifPresent(stop -> errors.rejectIf(
                        stop.on().isAfter(now.toLocalDate()),
                        "courseStoppedOn",
                        "Den sidste dag på kurset ligger i fremtiden. Skriv den sidste dag, borgeren mødte."));
        errors.rejectIf(
                        values.dateTime("date").isAfter(now),
                        "date",
                        "Kontakten ligger i fremtiden. Vælg det tidspunkt, hvor I talte sammen.")
                .rejectIf(
                        issues.contains(ContactIssue.INGEN) && issues.size() > 1,
                        "issues",
                        "Der er valgt både udfordringer og »Ingen udfordringer«. Fjern det, der ikke passer.")
                .rejectIf(
                        !next.isAfter(now.toLocalDate()),
                        "nextContact",
                        "Næste kontakt skal ligge efter i dag. Vælg en senere dag.")
                .rejectIf(
                        next.isAfter(latestNext),
                        "nextContact",
                        "Der går for længe til næste kontakt. Vælg senest den %s."
                                .formatted(ContactTexts.day(latestNext)))
                .throwIfAny();
    }
}
