package dk.forloeb.employment.process;

import dk.forloeb.clarification.ClarificationOutcome;
import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.competence.Progression;
import dk.forloeb.competence.ProgressionIndicator;
import dk.forloeb.employment.ClosingReport;
import dk.forloeb.employment.ClosingService;
import dk.forloeb.employment.NextStepService;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.interruption.CourseEnding;
import dk.forloeb.interruption.InterruptionKind;
import dk.forloeb.interruption.InterruptionService;
import dk.forloeb.interruption.PassOn;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.UnsettledCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Form F-A18 "Afslut forløb": the result, and whether the citizen wants after-care. */
@Component
class CloseTrajectoryReceiver implements FormReceiver {

    private static final String TOOK_PART = "Deltog";
    private static final String DECLINED = "Takkede nej";
    private static final String NOT_BEGUN = "Kom ikke i gang";

    private static final List<String> ALWAYS = List.of("Resultat og dato, og hvor borgeren skal arbejde eller læse");
    private static final List<String> WHEN_BEGUN =
            List.of("Danskniveau ved afslutning", "Slutmåling på de 11 mål", "Om borgeren ønsker efterværn");

    private static final String CASE_WITHDRAWN = ". Borgeren har trukket sin sag om fleksjob eller førtidspension.";
    private static final String CASE_UNDECIDED = ". En sag om fleksjob eller førtidspension slutter uden afgørelse.";

    private final ClosingService closings;
    private final NextStepService nextSteps;
    private final InterruptionService interruptions;
    private final ClarificationService clarifications;
    private final UnsettledCase unsettledCase;
    private final TrajectoryService trajectories;
    private final FormHeading heading;
    private final Clock clock;

    CloseTrajectoryReceiver(
            ClosingService closings,
            NextStepService nextSteps,
            InterruptionService interruptions,
            ClarificationService clarifications,
            UnsettledCase unsettledCase,
            TrajectoryService trajectories,
            FormHeading heading,
            Clock clock) {
        this.closings = closings;
        this.nextSteps = nextSteps;
        this.interruptions = interruptions;
        this.clarifications = clarifications;
        this.unsettledCase = unsettledCase;
        this.trajectories = trajectories;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "close-trajectory";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        Optional<CourseEnding> ending = interruptions.ending(trajectory.no());
        boolean begun = hasBegun(trajectory);
        boolean declined = !begun && ending.isEmpty();
        Map<String, Object> shown = heading.withCpr(trajectory);
        shown.put("participation", begun ? TOOK_PART : declined ? DECLINED : NOT_BEGUN);
        shown.put("lastStep", nextSteps.decided(trajectory.no()).orElse(declined ? "Ønsker ikke at deltage" : ""));
        shown.put("outcome", declined ? Outcome.AFSL_EGET_OENSKE : clarified(trajectory.no()));
        shown.put("outcomeDate", LocalDate.now(clock));
        shown.put("danishLevelEnd", trajectory.danishLevel());
        ending.ifPresent(event -> addEvent(trajectory.no(), event, shown));
        return shown;
    }

    @Override
    public List<String> missing(String trajectoryNo) {
        return hasBegun(trajectories.trajectory(trajectoryNo))
                ? Stream.concat(ALWAYS.stream(), WHEN_BEGUN.stream()).toList()
                : ALWAYS;
    }

    /** Whether the citizen has taken part, which the form asks about then. */
    private static boolean hasBegun(TrajectoryView trajectory) {
        return trajectory.status() != TrajectoryStatus.VISITERET;
    }

    /** What a clarification that has just ended says the course ends with; null when none says so. */
    private Outcome clarified(String no) {
        return clarifications
                .outcome(no)
                .flatMap(ClarificationOutcome::courseOutcome)
                .orElse(null);
    }

    private void addEvent(String no, CourseEnding ending, Map<String, Object> shown) {
        shown.put(
                "lastStep",
                "%s den %s%s".formatted(ending.kind().label(), CourseTexts.day(ending.on()), openCase(no, ending)));
        shown.put("outcome", ending.outcome());
        shown.put("outcomeDate", ending.on());
        shown.put("weeklyHours", ending.kind() == InterruptionKind.JOB ? ClosingReport.FULL_TIME : null);
    }

    private String openCase(String no, CourseEnding ending) {
        if (!unsettledCase.isOpen(no)) {
            return "";
        }
        return ending.caseWithdrawn() ? CASE_WITHDRAWN : CASE_UNDECIDED;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        ClosingReport report = new ClosingReport(
                values.choice("outcome", Outcome.class),
                values.date("outcomeDate"),
                values.findText("employer").orElse(null),
                values.findInteger("weeklyHours").orElse(null),
                values.findText("education").orElse(null),
                values.findChoice("danishLevelEnd", DanishLevel.class).orElse(null),
                values.findText("aftercareConsent").isPresent() && values.yes("aftercareConsent"));
        check(trajectory, report);
        closings.report(trajectory.no(), report, progression(values));
        return Routing.none()
                .with(Variables.OUTCOME, report.outcome().name())
                .with(Variables.AFTERCARE_WANTED, report.aftercareWanted())
                .with(Variables.PASS_ON, passOn(trajectory, report).name());
    }

    /** What the table says about the event, as long as people agree with it; else what the outcome asks for. */
    private PassOn passOn(TrajectoryView trajectory, ClosingReport report) {
        return interruptions
                .ending(trajectory.no())
                .filter(ending -> ending.outcome() == report.outcome())
                .map(CourseEnding::passOn)
                .orElse(
                        switch (report.outcome()) {
                            case AFSL_FLYTTET -> PassOn.OVERDRAG;
                            case AFSL_DOED -> PassOn.BESKED;
                            default -> PassOn.INGEN;
                        });
    }

    private void check(TrajectoryView trajectory, ClosingReport report) {
        new FormErrors()
                .rejectIf(
                        report.outcomeOn().isAfter(LocalDate.now(clock)),
                        "outcomeDate",
                        "Datoen kan ikke ligge i fremtiden. Vent med at afslutte til den dag, resultatet gælder fra.")
                .rejectIf(
                        report.outcomeOn().isBefore(trajectory.referredOn()),
                        "outcomeDate",
                        "Datoen ligger før henvisningen den %s. Vælg en senere dato."
                                .formatted(CourseTexts.day(trajectory.referredOn())))
                .rejectIf(
                        report.outcome() == Outcome.DELTID_JOB && report.weeklyHours() == ClosingReport.FULL_TIME,
                        "weeklyHours",
                        "Et deltidsjob er på mindre end 37 timer. Ret timerne, eller vælg et andet resultat.")
                .throwIfAny();
    }

    private static Progression progression(FormValues values) {
        boolean measured =
                values.findInteger(ProgressionIndicator.values()[0].formKey()).isPresent();
        return measured ? Progression.of(values) : null;
    }
}
