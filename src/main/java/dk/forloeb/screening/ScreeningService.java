package dk.forloeb.screening;

import dk.forloeb.citizen.CitizenView;
import dk.forloeb.engine.Decisions;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.Segment;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Screens referrals: the target group is proposed by target-group.dmn and decided by a screener; seats are given in the
 * order of the waiting list (integration action plan, principle A).
 */
@Service
@Transactional
public class ScreeningService {

    static final String TARGET_GROUP = "target-group";

    private final ScreeningRepository screenings;
    private final TrajectoryService trajectories;
    private final ProposalService proposals;
    private final Seats seats;
    private final WaitingList waitingList;
    private final CurrentUser currentUser;
    private final Clock clock;

    ScreeningService(
            ScreeningRepository screenings,
            TrajectoryService trajectories,
            ProposalService proposals,
            Seats seats,
            WaitingList waitingList,
            CurrentUser currentUser,
            Clock clock) {
        this.screenings = screenings;
        this.trajectories = trajectories;
        this.proposals = proposals;
        this.seats = seats;
        this.waitingList = waitingList;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What is known so far; empty before the situation has been described. */
    @Transactional(readOnly = true)
    public Optional<ScreeningView> screening(String no) {
        return screenings.findById(no).map(Screening::view);
    }

    /** Whether the level of Danish is only the citizen's own estimate, so that it should be tested. */
    @Transactional(readOnly = true)
    public boolean needsDanishTest(String no) {
        return screenings.findById(no).map(Screening::isDanishSelfAssessed).orElse(false);
    }

    public void describe(String no, Situation situation) {
        trajectories.learn(no, situation.facts());
        Screening screening = screenings.findById(no).orElseGet(() -> new Screening(no));
        screening.describe(situation, currentUser.id(), LocalDateTime.now(clock));
        screenings.save(screening);
    }

    /** Asks the target-group table and takes over its segment and priority until the screener decides. */
    public Proposed propose(String no) {
        Screening screening = find(no);
        TrajectoryView trajectory = trajectories.trajectory(no);
        return proposals.propose(
                no,
                TARGET_GROUP,
                inputs(trajectory, trajectories.citizenOf(trajectory), screening.view()),
                outcome -> keep(no, screening, outcome.first()));
    }

    /** The table's newest answer for this trajectory. */
    @Transactional(readOnly = true)
    public Optional<Proposed> proposal(String no) {
        return proposals.latest(no, TARGET_GROUP);
    }

    /**
     * @throws dk.forloeb.engine.FormRejectedException when the decision differs from the proposal and the reason for it is
     *     missing
     */
    public void decide(String no, Verdict verdict) {
        proposals.decide(no, TARGET_GROUP, verdict.result().name(), verdict.overrideReason());
        find(no).decide(verdict, currentUser.id(), LocalDateTime.now(clock));
        trajectories.classify(no, verdict.segment(), verdict.priority());
        trajectories.note(no, NoteKind.VISITATION, verdict.needStatement());
        if (verdict.overrideReason() != null) {
            trajectories.note(no, NoteKind.VISITATION, verdict.overrideReason());
        }
        if (verdict.result() != ScreeningResult.IKKE_MAALGRUPPE) {
            trajectories.record(no, EventKind.SCREENET, verdict.result().name());
        }
    }

    /** Ends a referral whose citizen is not in the target group. */
    public void refuse(String no) {
        boolean asProposed = proposal(no)
                .map(Proposed::result)
                .filter(ScreeningResult.IKKE_MAALGRUPPE.name()::equals)
                .isPresent();
        String reason = find(no).refusalReason(asProposed);
        if (trajectories.trajectory(no).status() != TrajectoryStatus.AFVIST) {
            trajectories.refuse(no, reason);
        }
    }

    /**
     * Takes a seat of the trajectory's unit, unless all free seats are due to others who come before on the waiting list.
     *
     * @return whether the trajectory has a seat now
     */
    public boolean claimSeat(String no) {
        find(no).requireSeatWanted();
        TrajectoryView trajectory = trajectories.trajectory(no);
        if (trajectory.status() == TrajectoryStatus.VISITERET) {
            return true;
        }
        boolean claimed = seats.lockAndCountFree(trajectory.orgUnit()) > trajectories.waitingAhead(trajectory);
        if (claimed) {
            trajectories.admit(no);
        }
        return claimed;
    }

    /** A trajectory that waits already keeps its place, which only priority and day of referral decide. */
    public void putOnWaitingList(String no) {
        find(no).requireSeatWanted();
        if (trajectories.trajectory(no).status() != TrajectoryStatus.VENTELISTE) {
            trajectories.putOnWaitingList(no);
        }
    }

    /**
     * Tells the first of the unit's waiting list, as many as there are free seats, to claim one. Repeating it does no harm,
     * and nobody else offers or claims seats of the unit meanwhile.
     *
     * @return how many were told
     */
    public int offerFreeSeats(OrgUnit orgUnit) {
        List<String> waiting = trajectories.waitingList(orgUnit);
        if (waiting.isEmpty()) {
            return 0;
        }
        return (int) waiting.stream()
                .limit(seats.lockAndCountFree(orgUnit))
                .filter(waitingList::seatFreed)
                .count();
    }

    private String keep(String no, Screening screening, Decisions.Hit hit) {
        String segment = hit.text("segment");
        int priority = hit.number("priority");
        screening.propose(hit.text("reasonCode"));
        trajectories.classify(no, segment == null ? null : Segment.valueOf(segment), priority == 0 ? null : priority);
        return hit.text("result");
    }

    private Map<String, Object> inputs(TrajectoryView trajectory, CitizenView citizen, ScreeningView screening) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("inKbh", trajectory.livesInCopenhagen());
        inputs.put("age", citizen.ageOn(LocalDate.now(clock)));
        inputs.put("benefitType", trajectory.benefitType().name());
        inputs.put("inStatutoryProgram", screening.inStatutoryProgram());
        inputs.put("otherEffort", screening.otherEffort().name());
        inputs.put("benefitMonths36", trajectory.benefitMonths());
        inputs.put("danishRank", trajectory.danishRank());
        inputs.put("dkWorkYears", screening.dkWorkYears());
        inputs.put("educationLevel", screening.educationLevel().name());
        inputs.put("healthBarrier", trajectory.hasHealthBarrier());
        inputs.put("socialBarrier", trajectory.hasSocialBarrier());
        inputs.put("cultureNeed", screening.cultureNeed());
        return inputs;
    }

    private Screening find(String no) {
        return screenings
                .findById(no)
                .orElseThrow(() -> new IllegalStateException("Trajectory %s has not been described.".formatted(no)));
    }
}
