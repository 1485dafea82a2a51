package dk.forloeb.screening;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds each trajectory its fixed caseworker: same unit, the citizen's language, then the lowest load. */
@Service
@Transactional
public class CaseworkerService {

    private final CaseworkerRepository caseworkers;
    private final CaseworkerAssignmentRepository assignments;
    private final TrajectoryService trajectories;
    private final CoverService covers;
    private final CurrentUser currentUser;
    private final Clock clock;

    CaseworkerService(
            CaseworkerRepository caseworkers,
            CaseworkerAssignmentRepository assignments,
            TrajectoryService trajectories,
            CoverService covers,
            CurrentUser currentUser,
            Clock clock) {
        this.caseworkers = caseworkers;
        this.assignments = assignments;
        this.trajectories = trajectories;
        this.covers = covers;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Makes a caseworker known, or corrects what is known.
     *
     * @param languages ISO 639-1 codes
     * @param maxLoad the most trajectories at a time
     */
    public void register(String userId, String name, OrgUnit orgUnit, Collection<String> languages, int maxLoad) {
        Caseworker caseworker = caseworkers.findById(userId).orElseGet(() -> new Caseworker(userId));
        caseworker.employ(name, orgUnit, languages, maxLoad);
        caseworkers.save(caseworker);
    }

    /** The caseworker gets no new trajectories and no cover; running ones are moved by a team leader. */
    public void retire(String userId) {
        covers.endAllOf(userId);
        caseworkers.findById(userId).ifPresent(Caseworker::retire);
    }

    /** Who has been the fixed caseworker of a trajectory, the latest first. */
    @Transactional(readOnly = true)
    public List<Assigned> assigned(String no) {
        return assignments.findByTrajectoryNoOrderByAssignedAtDesc(no).stream()
                .map(CaseworkerAssignment::view)
                .toList();
    }

    /**
     * Gives the trajectory a caseworker of its unit who has room.
     *
     * @return user id of the fixed caseworker; empty when nobody has room, so that the team leader chooses
     */
    public Optional<String> assign(String no) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        if (trajectory.caseworkerId() != null) {
            return Optional.of(trajectory.caseworkerId());
        }
        Optional<Candidate> best = candidates(no).stream()
                .filter(candidate -> candidate.orgUnit() == trajectory.orgUnit())
                .filter(Candidate::hasRoom)
                .min(Candidate.BEST_FIRST);
        best.ifPresent(found -> keep(no, found.userId(), reason(found), explanation(found)));
        return best.map(Candidate::userId);
    }

    /** Gives the trajectory the caseworker whom the team leader chose. */
    public void choose(String no, String userId, String explanation) {
        if (!isActive(userId)) {
            throw new IllegalStateException("Trajectory %s: '%s' is no active caseworker.".formatted(no, userId));
        }
        keep(no, userId, AssignmentReason.TEAMLEDER, explanation);
        trajectories.note(no, NoteKind.VISITATION, explanation);
    }

    @Transactional(readOnly = true)
    public boolean isActive(String userId) {
        return caseworkers.findById(userId).map(Caseworker::isActive).orElse(false);
    }

    /** Every active caseworker with load: those of the trajectory's unit first, the best suited first among them. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(String no) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        String language = trajectories.citizenOf(trajectory).preferredLanguage();
        List<Caseworker> active = caseworkers.findByActiveTrueOrderByUserId();
        Map<String, Long> loads =
                trajectories.caseloads(active.stream().map(Caseworker::getId).toList());
        return active.stream()
                .map(caseworker -> caseworker.candidate(language, loads.getOrDefault(caseworker.getId(), 0L)))
                .sorted(Comparator.comparing((Candidate candidate) -> candidate.orgUnit() != trajectory.orgUnit())
                        .thenComparing(Candidate.BEST_FIRST))
                .toList();
    }

    private void keep(String no, String userId, AssignmentReason reason, String explanation) {
        trajectories.assignTo(no, userId);
        assignments.save(
                new CaseworkerAssignment(no, userId, reason, explanation, LocalDateTime.now(clock), currentUser.id()));
    }

    private static AssignmentReason reason(Candidate found) {
        return found.speaksLanguage() ? AssignmentReason.SPROG : AssignmentReason.LAVEST_BELASTNING;
    }

    private static String explanation(Candidate found) {
        String load = "%d af %d forløb".formatted(found.load(), found.maxLoad());
        return found.speaksLanguage()
                ? "Taler borgerens sprog og har lavest belastning blandt dem (%s).".formatted(load)
                : "Har lavest belastning i %s (%s); ingen med plads taler borgerens sprog."
                        .formatted(found.orgUnit().label(), load);
    }
}
