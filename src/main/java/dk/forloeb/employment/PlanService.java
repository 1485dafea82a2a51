package dk.forloeb.employment;

import dk.forloeb.competence.CompetenceService;
import dk.forloeb.competence.UpskillingFacts;
import dk.forloeb.health.HealthService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.upskilling.TrackInputs;
import dk.forloeb.upskilling.TrackSuggestion;
import dk.forloeb.upskilling.UpskillingService;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays plans: the system proposes tracks, caseworker and citizen decide. */
@Service
@Transactional
public class PlanService {

    private static final String WORK_BAND = "workBand";

    private final PlanRepository plans;
    private final CompetenceService competences;
    private final HealthService health;
    private final UpskillingService upskilling;
    private final ProposalService proposals;
    private final TrajectoryService trajectories;
    private final CurrentUser currentUser;
    private final Clock clock;

    PlanService(
            PlanRepository plans,
            CompetenceService competences,
            HealthService health,
            UpskillingService upskilling,
            ProposalService proposals,
            TrajectoryService trajectories,
            CurrentUser currentUser,
            Clock clock) {
        this.plans = plans;
        this.competences = competences;
        this.health = health;
        this.upskilling = upskilling;
        this.proposals = proposals;
        this.trajectories = trajectories;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Begins a round: asks which tracks suit the citizen. */
    public Proposed proposeTracks(String no) {
        trajectories.enter(no, Phase.PLAN);
        return upskilling.proposeTracks(no, known(no));
    }

    /** The newest proposal of tracks; not by which row, where that says something of health and the citizen's consent is gone. */
    @Transactional(readOnly = true)
    public Optional<Proposed> proposal(String no) {
        return health.proposal(no, UpskillingService.TRACK_DECISION, WORK_BAND);
    }

    /** The tracks that suit the citizen as things stand now, with hours and reason. */
    @Transactional(readOnly = true)
    public List<TrackSuggestion> suggestions(String no) {
        return upskilling.suggestTracks(no, known(no));
    }

    /**
     * Keeps the plan of this round and passes its courses on.
     *
     * @param overrideReason why the tracks differ from the proposal; null when they don't
     * @throws dk.forloeb.engine.FormRejectedException when they differ and the reason is missing
     */
    public PlanView lay(String no, PlanContent content, String overrideReason) {
        proposals.decide(no, UpskillingService.TRACK_DECISION, content.trackCodes(), overrideReason);
        int round = plans.countByTrajectoryNo(no) + 1;
        Plan plan = plans.save(new Plan(no, round, content, currentUser.id(), LocalDateTime.now(clock)));
        upskilling.plan(no, content.courses());
        trajectories.record(no, EventKind.PLAN_LAGT, "RUNDE_%d".formatted(round));
        boolean learnsFirst = !content.courses().isEmpty() || content.hasCulture();
        trajectories.enter(no, learnsFirst ? Phase.OPKVAL : Phase.PLACERING);
        return plan.view();
    }

    /** The plan of the newest round. */
    @Transactional(readOnly = true)
    public Optional<PlanView> latest(String no) {
        return plans.findFirstByTrajectoryNoOrderByRoundDesc(no).map(Plan::view);
    }

    /** Every plan of a course, the first round first. */
    @Transactional(readOnly = true)
    public List<PlanView> plans(String no) {
        return plans.findByTrajectoryNoOrderByRound(no).stream().map(Plan::view).toList();
    }

    private TrackInputs known(String no) {
        UpskillingFacts facts = competences.upskillingFacts(no);
        String literacy = facts.literacy() == null ? null : facts.literacy().name();
        String workBand =
                health.shared(no).map(shared -> shared.workBand().name()).orElse(null);
        return new TrackInputs(literacy, industry(no, facts), facts.educationLevel(), workBand);
    }

    /** What the latest plan aimed at; before there is one, the first that the citizen prefers. */
    private Industry industry(String no, UpskillingFacts facts) {
        return latest(no)
                .map(plan -> plan.content().industry())
                .or(() -> facts.industries().stream().findFirst())
                .orElse(null);
    }
}
