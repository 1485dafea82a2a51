package dk.forloeb.placement;

import dk.forloeb.engine.Decisions;
import dk.forloeb.health.Accommodation;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.SharedHealth;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.letter.Recipient;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.OfferStarted;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
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

    /** Scope of a consent that lets others know what the citizen can do, never a diagnosis. */
    private static final Set<PlacementStatus> AGREED =
            Set.of(PlacementStatus.FUNDET, PlacementStatus.GODKENDT, PlacementStatus.I_GANG);

    private static final Set<PlacementStatus> STARTED =
            Set.of(PlacementStatus.I_GANG, PlacementStatus.AFSLUTTET, PlacementStatus.AFBRUDT);

    /** Never "none": what the workplace may not know can still be what the citizen needs. */
    private static final String AGREED_IN_PERSON = "det, I aftaler med borgeren og kommunen";

    private final PlacementRepository placements;
    private final TrajectoryService trajectories;
    private final ProposalService proposals;
    private final LetterService letters;
    private final ConsentService consents;
    private final HealthService health;
    private final AwaitedEnd awaitedEnd;
    private final PlacementProperties policy;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    PlacementService(
            PlacementRepository placements,
            TrajectoryService trajectories,
            ProposalService proposals,
            LetterService letters,
            ConsentService consents,
            HealthService health,
            AwaitedEnd awaitedEnd,
            PlacementProperties policy,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.placements = placements;
        this.trajectories = trajectories;
        this.proposals = proposals;
        this.letters = letters;
        this.consents = consents;
        this.health = health;
        this.awaitedEnd = awaitedEnd;
        this.policy = policy;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** How long a placement of this kind may last from its first day. */
    @Transactional(readOnly = true)
    public AllowedPeriod allowedPeriod(String no, PlacementKind kind, Sector sector) {
        return longest(no, kind, sector, 0, false);
    }

    /** How long a placement may last in all when it is extended now; 0 weeks when it can't be extended. */
    @Transactional(readOnly = true)
    public AllowedPeriod allowedExtension(UUID id, boolean specialNeed) {
        PlacementView placement = find(id).view();
        AllowedPeriod longest = longest(
                placement.trajectoryNo(), placement.kind(), placement.sector(), placement.weeksAgreed(), specialNeed);
        return longest.covers(placement.startsOn(), placement.endsOn().plusDays(1))
                ? longest
                : new AllowedPeriod(0, longest.reason());
    }

    /** Weeks by which a placement may still be made longer than agreed, without a special need. */
    @Transactional(readOnly = true)
    public int weeksLeft(UUID id) {
        return Math.max(
                0, allowedExtension(id, false).maxWeeks() - find(id).view().weeksAgreed());
    }

    /**
     * The physician's accommodations that an employer may be told today, with their Danish text; none without the
     * citizen's consent to tell an employer of health and function.
     */
    @Transactional(readOnly = true)
    public Map<Accommodation, String> shareableAccommodations(String no) {
        Map<Accommodation, String> texts = new EnumMap<>(Accommodation.class);
        shareable(no).ifPresent(shared -> shared.accommodations()
                .forEach(accommodation -> texts.put(accommodation, accommodation.label(shared.maxLiftKg()))));
        return texts;
    }

    /** Keeps the workplace that was found. */
    public UUID match(String no, PlacementOffer offer) {
        if (!shareableAccommodations(no).keySet().containsAll(offer.accommodations())) {
            throw new IllegalStateException("These accommodations may not be shared.");
        }
        Integer maxLiftKg = offer.accommodations().contains(Accommodation.LOEFT_MAX_KG)
                ? shareable(no).map(SharedHealth::maxLiftKg).orElse(null)
                : null;
        Placement placement = placements.save(new Placement(no, offer, maxLiftKg));
        trajectories.record(no, EventKind.PLACERING_FUNDET, offer.kind().name());
        return placement.getId();
    }

    public void giveUpMatch(String no, String reason) {
        trajectories.note(no, NoteKind.PLACERING, reason);
    }

    /** Lets the decision tables check the period that is to be approved. The ratio is asked for offers of the law only. */
    public void check(UUID id) {
        Placement placement = find(id);
        PlacementView view = placement.view();
        AllowedPeriod allowed = view.extension() == null
                ? allowedPeriod(view.trajectoryNo(), view.kind(), view.sector())
                : allowedExtension(id, view.extension().specialNeed());
        boolean periodOk = allowed.covers(view.startsOn(), view.periodEndsOn());
        placement.check(
                view.kind().isStatutory()
                        ? checkWithRatio(view, allowed, periodOk)
                        : new PlacementCheck(true, null, null, null, allowed.maxWeeks(), periodOk, allowed.reason()));
    }

    /** Approves the match or the asked extension and says when the next step is due. */
    public LocalDate approve(UUID id, PlacementApproval approval) {
        Placement placement = find(id);
        PlacementView before = placement.view();
        placement.approve(approval);
        if (before.kind().isStatutory()) {
            proposals.decide(before.trajectoryNo(), RATIO_DECISION, YES, approval.overrideReason());
        }
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
        PlacementView rejected = placement.view();
        String no = rejected.trajectoryNo();
        if (rejected.kind().isStatutory()) {
            proposals.decide(no, RATIO_DECISION, NO, reason);
        }
        trajectories.note(no, NoteKind.PLACERING, reason);
    }

    /**
     * Writes what was agreed to the citizen (L07) and to the workplace (L07V): once for each last day, so that a refused
     * extension writes nothing. The workplace is told of the accommodations that it may know today, also at an extension
     * after the citizen has withdrawn a consent.
     */
    public void sendAgreement(UUID id) {
        PlacementView agreed = find(id).view();
        String no = agreed.trajectoryNo();
        String occasion = "AFTALE-%s-%s".formatted(id, agreed.endsOn());
        letters.write(
                new LetterOrder(no, LetterKind.L07, occasion, agreementFields(agreed, agreed.accommodationText())));
        letters.write(new LetterOrder(
                no,
                LetterKind.L07V,
                occasion,
                agreementFields(
                        agreed, tellable(agreed, shareableAccommodations(no).keySet())),
                Recipient.company(
                        agreed.workplace().companyName(), agreed.workplace().cvr())));
    }

    /** Whatever may be told; the same words when there is nothing to tell and when it may not be told. */
    private static String tellable(PlacementView agreed, Set<Accommodation> shareable) {
        return agreed.accommodations().stream().anyMatch(shareable::contains)
                ? agreed.accommodationText(shareable)
                : AGREED_IN_PERSON;
    }

    private static Map<LetterField, String> agreementFields(PlacementView agreed, String accommodations) {
        return Map.of(
                LetterField.VIRKSOMHED, agreed.employer(),
                LetterField.PLACERING_TYPE, agreed.kind().label(),
                LetterField.PERIODE_FRA, LetterTexts.date(agreed.startsOn()),
                LetterField.PERIODE_TIL, LetterTexts.date(agreed.endsOn()),
                LetterField.TIMER_PER_UGE, Integer.toString(agreed.hoursPerWeek()),
                LetterField.MAAL, agreed.purpose().label(),
                LetterField.OPGAVER, agreed.tasks(),
                LetterField.SKAANEHENSYN, accommodations);
    }

    /** The first day has come ({@link PlacementChanged}). Says when the next step is due. */
    public LocalDate start(UUID id) {
        Placement placement = find(id);
        placement.start();
        PlacementView view = placement.view();
        trajectories.enter(view.trajectoryNo(), Phase.PLACERING);
        trajectories.record(
                view.trajectoryNo(), EventKind.PLACERING_STARTET, view.kind().name());
        publisher.publishEvent(new OfferStarted(view.trajectoryNo(), view.startsOn()));
        publisher.publishEvent(new PlacementChanged(view.trajectoryNo()));
        return placement.reviewOn(policy.reviewDaysBeforeEnd(), view.startsOn());
    }

    public void askForExtension(UUID id, int attendancePct, ExtensionRequest request, String note) {
        Placement placement = find(id);
        placement.attended(attendancePct);
        placement.askForExtension(request);
        keep(placement, note);
    }

    /**
     * The citizen has stopped at the running placement before its time ({@link PlacementChanged}). The fact is on the record
     * at once; people settle the end in the process, which is woken where it waits and asks the record where it does not.
     *
     * @param reason any but UDLOEBET
     * @param lastDay the citizen's last day there, within the placement
     * @param note what happened; null when there is nothing to add
     * @throws IllegalStateException when no placement is running
     */
    public void breakOff(String no, EndReason reason, LocalDate lastDay, String note) {
        Placement placement =
                placements.findByTrajectoryNoAndStatusInOrderByStartsOnDesc(no, Set.of(PlacementStatus.I_GANG)).stream()
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException("Trajectory %s has no running placement.".formatted(no)));
        placement.breakOff(reason, lastDay);
        keep(placement, note);
        trajectories.record(
                no, EventKind.PLACERING_AFBRUDT, placement.view().kind().name());
        awaitedEnd.brokenOff(no, placement.getId());
        publisher.publishEvent(new PlacementChanged(no));
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

    /** The course has ended: what was agreed or running with workplaces is over. */
    public void endAll(String no, LocalDate on) {
        allAgreed(no).forEach(placement -> {
            placement.endWithTrajectory(on);
            trajectories.record(
                    no, EventKind.PLACERING_AFSLUTTET, placement.view().status().name());
        });
    }

    @Transactional(readOnly = true)
    public PlacementView placement(UUID id) {
        return find(id).view();
    }

    /** The placements that are agreed on or run, the newest first. */
    @Transactional(readOnly = true)
    public List<PlacementView> agreed(String no) {
        return allAgreed(no).stream().map(Placement::view).toList();
    }

    private List<Placement> allAgreed(String no) {
        return placements.findByTrajectoryNoAndStatusInOrderByStartsOnDesc(no, AGREED);
    }

    /** Which mentor the newest workplace asks for; empty when it asks for none. */
    @Transactional(readOnly = true)
    public Optional<MentorNeed> mentorNeed(String no) {
        return allAgreed(no).stream()
                .findFirst()
                .map(placement -> placement.view().mentorNeed())
                .filter(need -> need != MentorNeed.NEJ);
    }

    /** Where the citizen works today, else where the citizen is about to begin. */
    @Transactional(readOnly = true)
    public Optional<PlacementView> currentOrNext(String no) {
        return current(no)
                .or(() ->
                        placements
                                .findByTrajectoryNoAndStatusInOrderByStartsOnDesc(no, Set.of(PlacementStatus.GODKENDT))
                                .stream()
                                .findFirst()
                                .map(Placement::view));
    }

    /** Where the citizen works today; the newest when there are several. */
    @Transactional(readOnly = true)
    public Optional<PlacementView> current(String no) {
        return placements.findWorkingOn(no, LocalDate.now(clock)).stream()
                .findFirst()
                .map(Placement::view);
    }

    /** The placements that have started, also those that are over; the newest first. */
    @Transactional(readOnly = true)
    public List<PlacementView> started(String no) {
        return placements.findByTrajectoryNoAndStatusInOrderByStartsOnDesc(no, STARTED).stream()
                .map(Placement::view)
                .toList();
    }

    /** Every placement of a trajectory, the oldest first. */
    @Transactional(readOnly = true)
    public List<PlacementView> placements(String no) {
        return placements.findByTrajectoryNoOrderByStartsOn(no).stream()
                .map(Placement::view)
                .toList();
    }

    private PlacementCheck checkWithRatio(PlacementView view, AllowedPeriod allowed, boolean periodOk) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("fte", view.workplace().fte());
        inputs.put("currentPlaced", view.workplace().currentPlaced());
        Decisions.Hit ratio =
                proposals.ask(view.trajectoryNo(), RATIO_DECISION, inputs).first();
        Proposed proposed = proposals.propose(
                view.trajectoryNo(), RATIO_DECISION, inputs, outcome -> hasRoom(outcome.first()) ? YES : NO);
        return new PlacementCheck(
                hasRoom(ratio),
                ratio.number("allowed"),
                proposed.rule(),
                proposed.reason(),
                allowed.maxWeeks(),
                periodOk,
                allowed.reason());
    }

    private Optional<SharedHealth> shareable(String no) {
        return consents.isValid(no, ConsentPurpose.ARBEJDSGIVER, ConsentScope.HELBRED_FUNKTION)
                ? health.shared(no)
                : Optional.empty();
    }

    private AllowedPeriod longest(String no, PlacementKind kind, Sector sector, int weeksSoFar, boolean specialNeed) {
        var visitation = trajectories.trajectory(no).visitation();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("visitation", visitation == null ? null : visitation.name());
        inputs.put("kind", sector == null ? kind.name() : kind.name() + "_" + sector.name());
        inputs.put("weeksSoFar", weeksSoFar);
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
