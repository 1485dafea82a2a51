package dk.forloeb.placement;

import dk.forloeb.engine.Decisions;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries placements from the match to their end, and answers where a citizen works now. */
@Service
@Transactional
public class PlacementService {

    static final String RATIO_DECISION = "placement-ratio";
    static final String DURATION_DECISION = "placement-duration";
    static final String YES = "JA";
    static final String NO = "NEJ";

    private static final Set<PlacementStatus> STARTED =
            Set.of(PlacementStatus.I_GANG, PlacementStatus.AFSLUTTET, PlacementStatus.AFBRUDT);

    private final PlacementRepository placements;
    private final TrajectoryService trajectories;
    private final ProposalService proposals;
    private final ConsentService consents;
    private final PlacementProperties policy;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    PlacementService(
            PlacementRepository placements,
            TrajectoryService trajectories,
            ProposalService proposals,
            ConsentService consents,
            PlacementProperties policy,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.placements = placements;
        this.trajectories = trajectories;
        this.proposals = proposals;
        this.consents = consents;
        this.policy = policy;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** How long a placement of this kind may last from its first day. */
    @Transactional(readOnly = true)
    public AllowedPeriod allowedPeriod(String no, PlacementKind kind, Sector sector) {
        return allowedPeriod(no, kind, sector, 0, false);
    }

    /** How long the next extension of a placement may last. */
    @Transactional(readOnly = true)
    public AllowedPeriod allowedExtension(UUID id, boolean specialNeed) {
        PlacementView placement = find(id).view();
        return allowedPeriod(
                placement.trajectoryNo(),
                placement.kind(),
                placement.sector(),
                placement.extensionNo() + 1,
                specialNeed);
    }

    /** Whether accommodations may be told to an employer today. */
    @Transactional(readOnly = true)
    public boolean mayShareAccommodations(String no) {
        return consents.isValid(no, ConsentPurpose.ARBEJDSGIVER);
    }

    /** Keeps the workplace that was found. */
    public UUID match(String no, PlacementOffer offer) {
        if (!offer.accommodations().isEmpty() && !mayShareAccommodations(no)) {
            throw new IllegalStateException("There is no valid consent to share accommodations.");
        }
        Placement placement = placements.save(new Placement(no, offer));
        trajectories.record(no, EventKind.PLACERING_FUNDET, offer.kind().name());
        return placement.getId();
    }

    public void giveUpMatch(String no, String reason) {
        trajectories.note(no, NoteKind.PLACERING, reason);
    }

    /** Lets the decision tables check the period that is to be approved. */
    public void check(UUID id) {
        Placement placement = find(id);
        PlacementView view = placement.view();
        Map<String, Object> ratioInputs = new HashMap<>();
        ratioInputs.put("fte", view.workplace().fte());
        ratioInputs.put("currentPlaced", view.workplace().currentPlaced());
        Decisions.Hit ratio =
                proposals.ask(view.trajectoryNo(), RATIO_DECISION, ratioInputs).first();
        Proposed proposed = proposals.propose(
                view.trajectoryNo(), RATIO_DECISION, ratioInputs, outcome -> hasRoom(outcome.first()) ? YES : NO);
        AllowedPeriod allowed = view.extension() == null
                ? allowedPeriod(view.trajectoryNo(), view.kind(), view.sector())
                : allowedExtension(id, view.extension().specialNeed());
        placement.check(new PlacementCheck(
                hasRoom(ratio),
                ratio.number("allowed"),
                proposed.ruleId(),
                proposed.reason(),
                allowed.maxWeeks(),
                allowed.covers(view.periodStartsOn(), view.periodEndsOn()),
                allowed.reason()));
    }

    /** Approves the match or the asked extension and says when the next step is due. */
    public LocalDate approve(UUID id, PlacementApproval approval) {
        Placement placement = find(id);
        PlacementView before = placement.view();
        placement.approve(approval);
        proposals.decide(before.trajectoryNo(), RATIO_DECISION, YES, approval.overrideReason());
        boolean extended = before.extension() != null;
        trajectories.record(
                before.trajectoryNo(),
                extended ? EventKind.PLACERING_FORLAENGET : EventKind.PLACERING_GODKENDT,
                before.kind().name());
        return placement.reviewOn(policy.reviewDaysBeforeEnd(), before.periodStartsOn());
    }

    public void reject(UUID id, String reason) {
        Placement placement = find(id);
        placement.reject(reason);
        String no = placement.view().trajectoryNo();
        proposals.decide(no, RATIO_DECISION, NO, reason);
        trajectories.note(no, NoteKind.PLACERING, reason);
    }

    /** The first day has come ({@link PlacementChanged}). Says when the next step is due. */
    public LocalDate start(UUID id) {
        Placement placement = find(id);
        placement.start();
        PlacementView view = placement.view();
        trajectories.enter(view.trajectoryNo(), Phase.PLACERING);
        trajectories.record(
                view.trajectoryNo(), EventKind.PLACERING_STARTET, view.kind().name());
        publisher.publishEvent(new PlacementChanged(view.trajectoryNo()));
        return placement.reviewOn(policy.reviewDaysBeforeEnd(), view.startsOn());
    }

    public void askForExtension(UUID id, int attendancePct, ExtensionRequest request, String note) {
        Placement placement = find(id);
        placement.attended(attendancePct);
        placement.askForExtension(request);
        keep(placement, note);
    }

    /** Keeps how the placement will end; {@link #end} makes it count. */
    public void foreseeEnd(UUID id, int attendancePct, PlacementOutcome outcome, String note) {
        Placement placement = find(id);
        placement.attended(attendancePct);
        placement.foresee(outcome);
        keep(placement, note);
    }

    public void end(UUID id) {
        Placement placement = find(id);
        placement.end();
        PlacementView ended = placement.view();
        trajectories.record(
                ended.trajectoryNo(),
                EventKind.PLACERING_AFSLUTTET,
                ended.status().name());
        publisher.publishEvent(new PlacementChanged(ended.trajectoryNo()));
    }

    @Transactional(readOnly = true)
    public PlacementView placement(UUID id) {
        return find(id).view();
    }

    /** Where the citizen works today; the newest when there are several. */
    @Transactional(readOnly = true)
    public Optional<PlacementView> current(String no) {
        return placements.findWorkingOn(no, LocalDate.now(clock)).stream()
                .findFirst()
                .map(Placement::view);
    }

    /** The newest placement that has started, also when it is over. */
    @Transactional(readOnly = true)
    public Optional<PlacementView> latest(String no) {
        return placements
                .findFirstByTrajectoryNoAndStatusInOrderByStartsOnDesc(no, STARTED)
                .map(Placement::view);
    }

    /** How many placements of the trajectory have started. */
    @Transactional(readOnly = true)
    public int count(String no) {
        return placements.countByTrajectoryNoAndStatusIn(no, STARTED);
    }

    /** Every placement of a trajectory, the oldest first. */
    @Transactional(readOnly = true)
    public List<PlacementView> placements(String no) {
        return placements.findByTrajectoryNoOrderByStartsOn(no).stream()
                .map(Placement::view)
                .toList();
    }

    private AllowedPeriod allowedPeriod(
            String no, PlacementKind kind, Sector sector, int extensionNo, boolean specialNeed) {
        var visitation = trajectories.trajectory(no).visitation();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("visitation", visitation == null ? null : visitation.name());
        inputs.put("kind", sector == null ? kind.name() : kind.name() + "_" + sector.name());
        inputs.put("extensionNo", extensionNo);
        inputs.put("specialNeed", specialNeed);
        Decisions.Hit hit = proposals.ask(no, DURATION_DECISION, inputs).first();
        return new AllowedPeriod(hit.number("maxWeeks"), hit.text("reason"));
    }

    private static boolean hasRoom(Decisions.Hit ratio) {
        return Boolean.TRUE.equals(ratio.outputs().get("ok"));
    }

    private void keep(Placement placement, String note) {
        if (note != null) {
            trajectories.note(placement.view().trajectoryNo(), NoteKind.PLACERING, note);
        }
    }

    private Placement find(UUID id) {
        return placements
                .findById(id)
                .orElseThrow(() -> new IllegalStateException("There is no placement %s.".formatted(id)));
    }
}
