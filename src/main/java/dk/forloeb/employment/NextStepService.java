package dk.forloeb.employment;

import dk.forloeb.competence.ProgressionService;
import dk.forloeb.engine.Decisions;
import dk.forloeb.followup.FollowUpService;
import dk.forloeb.followup.WorkplaceContactReport;
import dk.forloeb.health.HealthConclusion;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.SharedHealth;
import dk.forloeb.health.WorkBand;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out, at the end of a round, what comes next: the table proposes, people decide. */
@Service
@Transactional
public class NextStepService {

    /** Id of the decision table that proposes the next step. */
    public static final String NEXT_STEP_DECISION = "next-step";

    private static final String HEALTH_INPUT = "healthFlag";

    /** The table's answer when the facts do not point to one step. */
    private static final String UP_TO_THE_CASEWORKER = "SB_VURDERER";

    private static final Set<HealthConclusion> HINDERING_CONCLUSIONS =
            EnumSet.of(HealthConclusion.BEHANDLING_FOERST, HealthConclusion.AFKLARING_ANDET_GRUNDLAG);
    private static final Set<WorkBand> HINDERING_BANDS =
            EnumSet.of(WorkBand.MIDLERTIDIGT_UARBEJDSDYGTIG, WorkBand.VARIGT_NEDSAT_FORMODET);

    private final NextStepRepository choices;
    private final PlacementService placements;
    private final FollowUpService followUps;
    private final ProgressionService progressions;
    private final HealthService health;
    private final ProposalService proposals;
    private final TrajectoryService trajectories;
    private final EmploymentProperties policy;
    private final CurrentUser currentUser;
    private final Clock clock;

    NextStepService(
            NextStepRepository choices,
            PlacementService placements,
            FollowUpService followUps,
            ProgressionService progressions,
            HealthService health,
            ProposalService proposals,
            TrajectoryService trajectories,
            EmploymentProperties policy,
            CurrentUser currentUser,
            Clock clock) {
        this.choices = choices;
        this.placements = placements;
        this.followUps = followUps;
        this.progressions = progressions;
        this.health = health;
        this.proposals = proposals;
        this.trajectories = trajectories;
        this.policy = policy;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The round is over: asks the table for the next step. */
    public Proposed propose(String no) {
        trajectories.enter(no, Phase.NAESTE_SKRIDT);
        return proposals.propose(no, NEXT_STEP_DECISION, inputs(facts(no)), NextStepService::code);
    }

    /** The newest proposal of a next step; not why, where that says something of health and the citizen's consent is gone. */
    @Transactional(readOnly = true)
    public Optional<Proposed> proposal(String no) {
        return health.proposal(no, NEXT_STEP_DECISION, HEALTH_INPUT);
    }

    /** What is known of the citizen's work and health now. */
    @Transactional(readOnly = true)
    public NextStepFacts facts(String no) {
        List<PlacementView> started = placements.started(no);
        Optional<PlacementView> placement = started.stream().findFirst();
        Optional<WorkplaceContactReport> workplace = placement.flatMap(latest -> followUps
                .latestWorkplaceContact(no)
                .filter(contact -> !contact.heldAt().toLocalDate().isBefore(latest.startsOn())));
        boolean hinders = health.shared(no).map(NextStepService::hinders).orElse(false);
        return new NextStepFacts(placement, started.size(), workplace, progressions.delta(no), hinders);
    }

    /**
     * Keeps the choice.
     *
     * @param overrideReason why it differs from the proposal; null when it doesn't
     * @throws dk.forloeb.engine.FormRejectedException when it differs and the reason is missing
     */
    public NextStepView choose(String no, NextStepDecision decision, String overrideReason) {
        proposals.decide(no, NEXT_STEP_DECISION, decision.chosen().name(), overrideReason);
        boolean review = decision.chosen().isNewRound() && (decision.chosen().needsTeamLeader() || isLong(no));
        NextStepChoice choice =
                choices.save(new NextStepChoice(no, decision, review, currentUser.id(), LocalDateTime.now(clock)));
        trajectories.note(no, NoteKind.NAESTE_SKRIDT, decision.citizenView());
        trajectories.record(no, EventKind.NAESTE_SKRIDT, decision.chosen().name());
        leaveAfter(choice.view(), no);
        return choice.view();
    }

    /** The team leader's say in whether a long course has another round. */
    public NextStepView review(String no, LongCourseDecision decision, String reason) {
        NextStepChoice choice = choices.findFirstByTrajectoryNoOrderByChosenAtDesc(no)
                .orElseThrow(() -> new IllegalStateException("Trajectory %s has no next step.".formatted(no)));
        choice.review(decision, reason, currentUser.id(), LocalDateTime.now(clock));
        trajectories.note(no, NoteKind.NAESTE_SKRIDT, reason);
        trajectories.record(no, EventKind.LANGT_FORLOEB, decision.name());
        leaveAfter(choice.view(), no);
        return choice.view();
    }

    /** Danish text of what was decided last; empty before the first choice. */
    @Transactional(readOnly = true)
    public Optional<String> decided(String no) {
        return choices.findFirstByTrajectoryNoOrderByChosenAtDesc(no).map(NextStepChoice::decided);
    }

    /** Without another round or a clarification, all that is left is to close the course. */
    private void leaveAfter(NextStepView step, String no) {
        if (!step.newRound() && !step.clarification()) {
            trajectories.enter(no, Phase.AFSLUTNING);
        }
    }

    private boolean isLong(String no) {
        LocalDate startedOn = trajectories.trajectory(no).startedOn();
        return startedOn.plusMonths(policy.longCourseMonths()).isBefore(LocalDate.now(clock));
    }

    private Map<String, Object> inputs(NextStepFacts facts) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(
                "employerIntent",
                facts.workplace().map(said -> said.employerIntent().name()).orElse(null));
        inputs.put(
                "ordinaryHours",
                facts.workplace().map(WorkplaceContactReport::ordinaryHours).orElse(null));
        inputs.put("attendancePct", facts.attendancePct());
        inputs.put(HEALTH_INPUT, facts.healthHinders());
        inputs.put("placementsDone", facts.placementsDone());
        inputs.put("progressionDelta", facts.progressionPoints());
        inputs.put("kind", facts.placement().map(latest -> latest.kind().name()).orElse(null));
        inputs.put(
                "weeksLeft",
                facts.placement()
                        .map(latest -> placements.weeksLeft(latest.id()))
                        .orElse(null));
        return inputs;
    }

    private static String code(Decisions.Outcome outcome) {
        String code = outcome.first().text("nextStep");
        return UP_TO_THE_CASEWORKER.equals(code) ? Proposed.MANUAL : code;
    }

    private static boolean hinders(SharedHealth shared) {
        return HINDERING_CONCLUSIONS.contains(shared.conclusion()) || HINDERING_BANDS.contains(shared.workBand());
    }
}
