package dk.forloeb.screening.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.screening.ScreeningResult;
import dk.forloeb.screening.ScreeningService;
import dk.forloeb.screening.ScreeningView;
import dk.forloeb.screening.Verdict;
import dk.forloeb.trajectory.Barrier;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.Segment;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The screener's decision, beside what the target-group table proposes. */
@Component
class AssessTargetGroupReceiver implements FormReceiver {

    private final ScreeningService screenings;
    private final TrajectoryService trajectories;
    private final FormHeading heading;

    AssessTargetGroupReceiver(ScreeningService screenings, TrajectoryService trajectories, FormHeading heading) {
        this.screenings = screenings;
        this.trajectories = trajectories;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "assess-target-group";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        Map<String, Object> shown = heading.withCpr(trajectory);
        shown.put("segment", trajectory.segment());
        shown.put("priority", trajectory.priority());
        screenings.screening(trajectory.no()).ifPresent(screening -> shown.putAll(facts(trajectory, screening)));
        screenings.proposal(trajectory.no()).ifPresent(proposal -> shown.putAll(shown(proposal)));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        ScreeningResult result = values.choice("visResult", ScreeningResult.class);
        var verdict = new Verdict(
                result,
                values.findChoice("segment", Segment.class).orElse(null),
                values.findInteger("priority").orElse(null),
                values.text("needStatement"),
                values.findText("overrideReason").orElse(null));
        check(trajectories.trajectory(task.trajectoryNo()), verdict);
        screenings.decide(task.trajectoryNo(), verdict);
        return Routing.none().with(Variables.SCREENING_RESULT, result.name());
    }

    /** A choice that differs from the table's segment or priority moves others on the waiting list, so it needs a reason. */
    private static void check(TrajectoryView proposed, Verdict verdict) {
        boolean inTargetGroup = verdict.result() != ScreeningResult.IKKE_MAALGRUPPE;
        boolean moved =
                differs(proposed.segment(), verdict.segment()) || differs(proposed.priority(), verdict.priority());
        new FormErrors()
                .rejectIf(
                        inTargetGroup && verdict.segment() == null,
                        "segment",
                        "Vælg et segment, når borgeren er i målgruppen.")
                .rejectIf(
                        inTargetGroup && verdict.priority() == null,
                        "priority",
                        "Skriv en prioritet fra 1 til 4, når borgeren er i målgruppen.")
                .rejectIf(
                        inTargetGroup && moved && verdict.overrideReason() == null,
                        "overrideReason",
                        "Du har ændret segment eller prioritet. Skriv en begrundelse på mindst 20 tegn.")
                .throwIfAny();
    }

    private static boolean differs(Object proposed, Object chosen) {
        return proposed != null && chosen != null && !proposed.equals(chosen);
    }

    private static Map<String, Object> shown(Proposed proposal) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("proposalReason", proposal.reason());
        shown.put("proposalRule", proposal.rule());
        if (Proposed.MANUAL.equals(proposal.result())) {
            shown.put("proposal", "Du skal selv vurdere sagen");
        } else {
            ScreeningResult result = ScreeningResult.valueOf(proposal.result());
            shown.put("proposal", result.label());
            shown.put("visResult", result);
        }
        return shown;
    }

    private static Map<String, Object> facts(TrajectoryView trajectory, ScreeningView screening) {
        String residence = Optional.ofNullable(screening.residenceYears())
                .map(", %d års ophold i Danmark"::formatted)
                .orElse("");
        return Map.of(
                "benefit",
                "%s, %d måneder af de seneste 36"
                        .formatted(trajectory.benefitType().label(), trajectory.benefitMonths()),
                "visitation",
                trajectory.visitation().label(),
                "danish",
                "%s (%s)"
                        .formatted(
                                trajectory.danishLevel().label(),
                                screening.danishSource().label().toLowerCase(Locale.ROOT)),
                "education",
                "%s, %s arbejdsår i Danmark"
                        .formatted(
                                screening.educationLevel().label(),
                                screening.dkWorkYears().toString().replace('.', ',')),
                "program",
                "%s. %s"
                        .formatted(
                                screening.inStatutoryProgram() ? "I integrationsprogram" : "Ikke i integrationsprogram",
                                screening.otherEffort().label()),
                "residence",
                (trajectory.livesInCopenhagen() ? "Bor i København" : "Bor ikke i København") + residence,
                "barriers",
                barriers(trajectory, screening));
    }

    private static String barriers(TrajectoryView trajectory, ScreeningView screening) {
        String named = trajectory.barriers().stream().map(Barrier::label).collect(Collectors.joining(", "));
        return screening.cultureNeed() ? named + ". Har behov for viden om dansk arbejdspladskultur." : named + ".";
    }
}
