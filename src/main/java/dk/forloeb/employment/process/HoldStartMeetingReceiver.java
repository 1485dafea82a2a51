package dk.forloeb.employment.process;

import dk.forloeb.citizen.CitizenView;
import dk.forloeb.citizen.SafeContact;
import dk.forloeb.employment.InterpreterUse;
import dk.forloeb.employment.StartMeetingReport;
import dk.forloeb.employment.StartService;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.followup.ContactChannel;
import dk.forloeb.screening.ScreeningService;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Form F-A2 "Hold opstartssamtale": whether the citizen takes part, and what the course begins with. */
@Component
class HoldStartMeetingReceiver implements FormReceiver {

    private static final String YES = "JA";
    private static final String NO = "NEJ";

    private final StartService starts;
    private final ScreeningService screenings;
    private final TrajectoryService trajectories;
    private final FormHeading heading;
    private final Clock clock;

    HoldStartMeetingReceiver(
            StartService starts,
            ScreeningService screenings,
            TrajectoryService trajectories,
            FormHeading heading,
            Clock clock) {
        this.starts = starts;
        this.screenings = screenings;
        this.trajectories = trajectories;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "hold-start-meeting";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        CitizenView citizen = trajectories.citizenOf(trajectory);
        boolean danishUncertain = screenings.needsDanishTest(trajectory.no());
        Map<String, Object> shown = heading.withCpr(trajectory);
        shown.put("channel", ContactChannel.FREMMOEDE);
        shown.put("interpreter", citizen.interpreterNeeded() ? InterpreterUse.FREMMOEDE : InterpreterUse.NEJ);
        shown.put("language", citizen.interpreterNeeded() ? citizen.preferredLanguage() : null);
        shown.put("safeContact", citizen.safeContact());
        shown.put("competenceNeeded", YES);
        shown.put("danishTestNeeded", danishUncertain ? YES : NO);
        shown.put(
                "healthHint",
                trajectory.hasHealthBarrier()
                        ? "Der er noteret helbredsbarrierer. Tilbyd borgeren en helbredsgennemgang."
                        : "Der er ikke noteret helbredsbarrierer.");
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        boolean accepts = values.yes("acceptsProgram");
        boolean healthWanted = accepts && values.yes("healthReviewWanted");
        boolean competenceNeeded = accepts && values.yes("competenceNeeded");
        StartMeetingReport report = report(values, accepts);
        check(report, healthWanted);
        starts.hold(
                task.trajectoryNo(), report, values.findText("familySituation").orElse(null));
        return Routing.none()
                .with(Variables.ACCEPTS_PROGRAM, accepts)
                .with(Variables.CONSENT_COUNT, report.consentPurposes().size())
                .with(Variables.COMPETENCE_COUNT, competenceNeeded ? 1 : 0)
                .with(Variables.DANISH_TEST_NEEDED, competenceNeeded && values.yes("danishTestNeeded"))
                .with(Variables.HEALTH_REVIEW_NEEDED, healthWanted);
    }

    private void check(StartMeetingReport report, boolean healthWanted) {
        new FormErrors()
                .rejectIf(
                        report.heldAt().isAfter(LocalDateTime.now(clock)),
                        "meetingDate",
                        "Samtalen kan ikke ligge i fremtiden. Ret datoen, eller vent, til samtalen er holdt.")
                .rejectIf(
                        report.channel() != ContactChannel.FREMMOEDE,
                        "channel",
                        "Den første samtale holdes ved fremmøde. Aftal en ny tid, hvor I mødes.")
                .rejectIf(
                        healthWanted && !report.consentPurposes().contains(ConsentPurpose.LAEGE_PAA_JOBCENTER),
                        "consentPurposes",
                        "Vælg også »Læge på jobcenteret«, når borgeren ønsker en helbredsgennemgang.")
                .throwIfAny();
    }

    private static StartMeetingReport report(FormValues values, boolean accepts) {
        return new StartMeetingReport(
                values.dateTime("meetingDate"),
                values.choice("channel", ContactChannel.class),
                values.choice("interpreter", InterpreterUse.class),
                values.findText("language").orElse(null),
                accepts,
                values.findText("goal").orElse(null),
                values.findInteger("motivation").orElse(null),
                values.choice("safeContact", SafeContact.class),
                accepts ? values.choices("consentPurposes", ConsentPurpose.class) : Set.of());
    }
}
