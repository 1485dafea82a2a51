package dk.forloeb.employment.process;

import dk.forloeb.competence.ProgressionDelta;
import dk.forloeb.employment.NextStep;
import dk.forloeb.employment.NextStepDecision;
import dk.forloeb.employment.NextStepFacts;
import dk.forloeb.employment.NextStepService;
import dk.forloeb.employment.NextStepView;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form F-A17 "Vælg næste skridt": the caseworker's choice beside what the table proposes. */
@Component
class ChooseNextStepReceiver implements FormReceiver {

    private final NextStepService nextSteps;
    private final TrajectoryService trajectories;
    private final FormHeading heading;
    private final Clock clock;

    ChooseNextStepReceiver(
            NextStepService nextSteps, TrajectoryService trajectories, FormHeading heading, Clock clock) {
        this.nextSteps = nextSteps;
        this.trajectories = trajectories;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "choose-next-step";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        String no = task.trajectoryNo();
        Map<String, Object> shown = heading.withCpr(no);
        addFacts(nextSteps.facts(no), shown);
        nextSteps.proposal(no).ifPresent(proposal -> addProposal(proposal, shown));
        shown.put("effectiveDate", LocalDate.now(clock));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        LocalDate effectiveOn = values.date("effectiveDate");
        LocalDate startedOn = trajectories.trajectory(no).startedOn();
        new FormErrors()
                .rejectIf(
                        effectiveOn.isBefore(startedOn),
                        "effectiveDate",
                        "Datoen ligger før forløbets start den %s. Vælg en senere dato."
                                .formatted(CourseTexts.day(startedOn)))
                .throwIfAny();
        NextStepView step = nextSteps.choose(
                no,
                new NextStepDecision(values.choice("chosen", NextStep.class), values.text("citizenView"), effectiveOn),
                values.findText("overrideReason").orElse(null));
        return Routing.none()
                .with(Variables.NEXT_STEP, step.chosen().name())
                .with(Variables.NEW_ROUND, step.newRound())
                .with(Variables.CLARIFICATION_COUNT, step.clarification() ? 1 : 0)
                .with(Variables.TEAM_LEADER_REVIEW, step.teamLeaderReview())
                .with(Variables.HEALTH_REVIEW_NEEDED, step.healthReviewNeeded());
    }

    private static void addFacts(NextStepFacts facts, Map<String, Object> shown) {
        shown.put(
                "placement",
                facts.placement().map(ChooseNextStepReceiver::placement).orElse("Ingen virksomhedsplacering"));
        shown.put(
                "placementEndsOn",
                facts.placement()
                        .map(latest -> CourseTexts.day(latest.endsOn()))
                        .orElse(""));
        if (facts.attendancePct() != null) {
            shown.put("attendancePct", facts.attendancePct() + " %");
        }
        facts.workplace()
                .ifPresent(said ->
                        shown.put("employerIntent", said.employerIntent().label()));
        shown.put(
                "progressionDelta",
                facts.progression().map(ProgressionDelta::summary).orElse("Ikke målt siden udgangspunktet"));
    }

    private static String placement(PlacementView latest) {
        return "%s, %s (%s)"
                .formatted(
                        latest.employer(),
                        latest.kind().label(),
                        latest.status().label());
    }

    private static void addProposal(Proposed proposal, Map<String, Object> shown) {
        shown.put("proposalReason", proposal.reason());
        shown.put("proposalRule", proposal.rule());
        if (Proposed.MANUAL.equals(proposal.result())) {
            shown.put("proposal", "Du skal selv vurdere sagen");
        } else {
            NextStep step = NextStep.valueOf(proposal.result());
            shown.put("proposal", step.label());
            shown.put("chosen", step);
        }
    }
}
