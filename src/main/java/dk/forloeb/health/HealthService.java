package dk.forloeb.health;

import dk.forloeb.engine.Decisions;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.NoteVisibility;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way to the physician and back, as everybody on the trajectory may know it. The physician is voluntary: a no, or a
 * missed slot, never has consequences for the citizen's benefit (action plan, theme 1).
 */
@Service
@Transactional
public class HealthService {

    /** Id of the decision table that proposes the route. */
    public static final String ROUTING = "health-routing";

    private final HealthReferralRepository referrals;
    private final HealthReviewRepository reviews;
    private final PhysicianSlots slots;
    private final HealthReviewProgress progress;
    private final TrajectoryService trajectories;
    private final ConsentService consents;
    private final ProposalService proposals;
    private final LetterService letters;
    private final FieldCipher cipher;
    private final HealthProperties properties;
    private final CurrentUser currentUser;
    private final Clock clock;

    HealthService(
            HealthReferralRepository referrals,
            HealthReviewRepository reviews,
            PhysicianSlots slots,
            HealthReviewProgress progress,
            TrajectoryService trajectories,
            ConsentService consents,
            ProposalService proposals,
            LetterService letters,
            FieldCipher cipher,
            HealthProperties properties,
            CurrentUser currentUser,
            Clock clock) {
        this.referrals = referrals;
        this.reviews = reviews;
        this.slots = slots;
        this.progress = progress;
        this.trajectories = trajectories;
        this.consents = consents;
        this.proposals = proposals;
        this.letters = letters;
        this.cipher = cipher;
        this.properties = properties;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the citizen's consent to the physician stands now. */
    @Transactional(readOnly = true)
    public boolean hasConsent(String no) {
        return consents.isValid(no, ConsentPurpose.LAEGE_PAA_JOBCENTER);
    }

    /** Writes the citizen what the physician's review is (L05): a new letter for each round that offers one. */
    public void sendOffer(String no) {
        letters.write(new LetterOrder(no, LetterKind.L05, "TILBUD-" + LocalDate.now(clock), Map.of()));
    }

    /** Refers the citizen; an earlier referral that led nowhere gives way. */
    public void refer(String no, NewReferral referral) {
        open(no).ifPresent(this::cancel);
        referrals.save(new HealthReferral(
                no,
                trajectories.trajectory(no).orgUnit(),
                cipher.encrypt(referral.question()),
                referral,
                LocalDateTime.now(clock),
                currentUser.id()));
        trajectories.record(no, EventKind.LAEGE_HENVIST, referral.urgency().name());
    }

    /** The citizen said no to the physician. */
    public void decline(String no) {
        trajectories.record(no, EventKind.LAEGE_FRAVALGT, null);
    }

    /** @throws IllegalStateException when the citizen was never referred */
    @Transactional(readOnly = true)
    public HealthReferralView referral(String no) {
        return find(no).view();
    }

    /** Books the first suitable slot; empty when there is none within the limit. */
    public Optional<LocalDateTime> bookSlot(String no) {
        HealthReferral referral = find(no);
        if (referral.isBooked()) {
            return Optional.of(referral.slotAt());
        }
        Optional<LocalDateTime> start = slots.bookFirst(referral.orgUnit(), referral.isUrgent(), no);
        start.ifPresent(at -> booked(referral, at));
        return start;
    }

    /** Whether the physician already sees somebody else then. */
    @Transactional(readOnly = true)
    public boolean isTaken(String no, LocalDateTime start) {
        return slots.isTaken(find(no).orgUnit(), start);
    }

    /** When a time outside the calendar may be agreed today. */
    @Transactional(readOnly = true)
    public SlotLimits slotLimits() {
        return new SlotLimits(properties.opensAt(), properties.closesAt(), slots.latestDay());
    }

    /**
     * Books a time that the team leader agreed with the physician.
     *
     * @param lateReason why it lies after the deadline; null when it does not
     */
    public void bookExtraSlot(String no, LocalDateTime start, String lateReason) {
        HealthReferral referral = find(no);
        if (slotLimits().isLate(start)) {
            if (lateReason == null) {
                throw new IllegalStateException("The slot at %s is late without a reason.".formatted(start));
            }
            trajectories.note(no, NoteKind.HELBRED, NoteVisibility.SUNDHED, lateReason);
        }
        slots.bookExtra(referral.orgUnit(), start, no);
        booked(referral, start);
    }

    /** Registers that the citizen did not come. */
    public MissedSlot registerMissedSlot(String no) {
        HealthReferral referral = find(no);
        if (referral.isBooked()) {
            referral.miss();
            trajectories.record(no, EventKind.LAEGE_UDEBLEVET, null);
        }
        return new MissedSlot(referral.view().missedSlots(), mayHaveNewSlot(no, referral));
    }

    /** Whether another slot may be offered: consent stands, and not too many slots were without a result. */
    @Transactional(readOnly = true)
    public boolean mayHaveNewSlot(String no) {
        return mayHaveNewSlot(no, find(no));
    }

    /** Asks table health-routing where the course should go. */
    public Proposed proposeRoute(String no) {
        HealthReferral referral = find(no);
        Optional<SharedHealth> review = referral.isReviewed() && hasConsent(no)
                ? reviews.findFirstByReferralIdOrderByReviewedAtDesc(referral.getId())
                        .map(HealthReview::shared)
                : Optional.empty();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(
                "conclusion", review.map(shared -> shared.conclusion().name()).orElse(null));
        inputs.put("workBand", review.map(shared -> shared.workBand().name()).orElse(null));
        inputs.put("benefitMonths36", trajectories.trajectory(no).benefitMonths());
        inputs.put("attended", review.isPresent());
        inputs.put("missedSlots", referral.slotsWithoutResult());
        return proposals.propose(no, ROUTING, inputs, outcome -> {
            Decisions.Hit hit = outcome.first();
            referral.proposeFollowUp(LocalDate.now(clock).plusDays(hit.number("followUpDays")));
            return hit.text("route");
        });
    }

    /**
     * Keeps the caseworker's choice; a pause rests the whole trajectory.
     *
     * @throws dk.forloeb.engine.FormRejectedException when the choice differs from the proposal without a reason
     */
    public void decide(String no, HealthDecision decision) {
        HealthReferral referral = find(no);
        if (decision.route() == HealthRoute.NY_TID && !mayHaveNewSlot(no, referral)) {
            throw new IllegalStateException("Trajectory %s can't have another slot.".formatted(no));
        }
        if (decision.route() == HealthRoute.PAUSE && !isPauseWithinLimit(decision.followUpOn())) {
            throw new IllegalStateException(
                    "Pause of %s until %s is out of limits.".formatted(no, decision.followUpOn()));
        }
        proposals.decide(no, ROUTING, decision.route().name(), decision.overrideReason());
        referral.decide(decision.route(), decision.followUpOn());
        if (decision.route() == HealthRoute.PAUSE && trajectories.trajectory(no).status() == TrajectoryStatus.AKTIV) {
            trajectories.pause(no);
        }
        // What the citizen says about it may tell of the illness: nobody but health staff reads such a note.
        trajectories.note(no, NoteKind.HELBRED, NoteVisibility.SUNDHED, decision.citizenView());
        trajectories.record(no, EventKind.HELBRED_VEJ, decision.route().name());
    }

    /** Whether a pause ends after today and within the policy's longest pause. */
    public boolean isPauseWithinLimit(LocalDate followUpOn) {
        LocalDate today = LocalDate.now(clock);
        return followUpOn != null
                && followUpOn.isAfter(today)
                && !followUpOn.isAfter(today.plusDays(properties.maxPauseDays()));
    }

    /** Longest pause in days. */
    public int maxPauseDays() {
        return properties.maxPauseDays();
    }

    /** The pause is over: the trajectory goes on. */
    public void resume(String no) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        if (trajectory.status() == TrajectoryStatus.PAUSE) {
            trajectories.resume(no);
        }
    }

    /**
     * What the newest review lets others know; empty when the citizen was never reviewed, and once the consent is gone: what
     * is written stays in the physician's file, as the law demands, but nobody else hears of it.
     */
    @Transactional(readOnly = true)
    public Optional<SharedHealth> shared(String no) {
        return hasConsent(no)
                ? reviews.findFirstByTrajectoryNoOrderByReviewedAtDesc(no).map(HealthReview::shared)
                : Optional.empty();
    }

    /**
     * The newest proposal of a table; not why, where that says something of what a physician wrote and the consent is gone.
     *
     * @param input of the table that what the physician wrote answers
     */
    @Transactional(readOnly = true)
    public Optional<Proposed> proposal(String no, String table, String input) {
        Optional<Proposed> newest = proposals.latest(no, table);
        boolean withheld =
                !hasConsent(no) && reviews.firstReviewedAt(no).isPresent() && proposals.tellsOf(no, table, input);
        return withheld ? newest.map(Proposed::withheld) : newest;
    }

    /** When a physician said something of the citizen for the first time; empty when nobody has. */
    @Transactional(readOnly = true)
    public Optional<LocalDateTime> firstReviewedAt(String no) {
        return reviews.firstReviewedAt(no);
    }

    /** Where the consent stands no more, a review that runs ends at once: the time goes to others, the course goes on. */
    public void askConsentAgain(String no) {
        if (hasConsent(no)) {
            return;
        }
        Optional<HealthReferral> open = open(no);
        open.ifPresent(this::interrupt);
        // Both happen: the caseworker may not have referred yet, or nobody waits for what was referred before.
        if (progress.interrupt(no) || open.isPresent()) {
            trajectories.record(no, EventKind.LAEGE_AFBRUDT, null);
        }
    }

    /** The trajectory ends: slots to come go back to others. */
    public void cancelOpen(String no) {
        open(no).ifPresent(this::cancel);
    }

    /** Whether the citizen is on the way to the physician; that somebody is, the whole trajectory may know. */
    @Transactional(readOnly = true)
    public boolean isReferred(String no) {
        return open(no).isPresent();
    }

    private Optional<HealthReferral> open(String no) {
        return referrals.findFirstByTrajectoryNoOrderByReferredAtDesc(no).filter(HealthReferral::isOpen);
    }

    /**
     * A slot that the citizen did not come to.
     *
     * @param missedSlots how many so far
     * @param newSlot whether the citizen gets another one
     */
    public record MissedSlot(int missedSlots, boolean newSlot) {}

    private void cancel(HealthReferral referral) {
        referral.cancel();
        slots.release(referral.trajectoryNo());
    }

    private void interrupt(HealthReferral referral) {
        if (referral.isPaused()) {
            resume(referral.trajectoryNo());
        }
        referral.interrupt();
        slots.release(referral.trajectoryNo());
    }

    private void booked(HealthReferral referral, LocalDateTime start) {
        referral.book(start);
        trajectories.record(
                referral.trajectoryNo(),
                EventKind.LAEGE_TID,
                start.toLocalDate().toString());
    }

    private boolean mayHaveNewSlot(String no, HealthReferral referral) {
        return referral.hasSlotsLeft(properties.slotsPerReview()) && hasConsent(no);
    }

    private HealthReferral find(String no) {
        return referrals
                .findFirstByTrajectoryNoOrderByReferredAtDesc(no)
                .orElseThrow(() -> new IllegalStateException("Trajectory %s has no health referral.".formatted(no)));
    }
}
