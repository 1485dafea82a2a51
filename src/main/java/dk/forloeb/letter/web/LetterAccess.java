package dk.forloeb.letter.web;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.Collection;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see which letters (domain 2.1, D10), and the log of who did. */
@Component
class LetterAccess {

    private final TrajectoryService trajectories;
    private final CaseAccess cases;
    private final FixedCaseworker caseworker;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;

    LetterAccess(
            TrajectoryService trajectories,
            CaseAccess cases,
            FixedCaseworker caseworker,
            CurrentUser currentUser,
            AccessLog accessLog) {
        this.trajectories = trajectories;
        this.cases = cases;
        this.caseworker = caseworker;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
    }

    /**
     * The trajectory's fixed caseworker and the team leader.
     *
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such trajectory, or it is not the user's
     */
    void requireReader(String trajectoryNo, String source) {
        cases.required(trajectoryNo, source);
    }

    /** The trajectory's fixed caseworker alone. */
    void requireCaseworker(String trajectoryNo, String source) {
        requireReader(trajectoryNo, source);
        if (!isCaseworkerOf(trajectoryNo)) {
            accessLog.refused(trajectoryNo, source);
            throw new AccessDeniedException("Not this person's trajectory.");
        }
    }

    /** Whoever keeps letters going: the team leader, and the process owner, who sees no citizen. */
    void requireOverseer() {
        if (!has(Role.TEAM_LEADER) && !has(Role.PROCESS_OWNER)) {
            throw new AccessDeniedException("Only team leaders and process owners oversee the sending.");
        }
    }

    void requireProcessOwner() {
        if (!has(Role.PROCESS_OWNER)) {
            throw new AccessDeniedException("Only process owners edit the letters' texts.");
        }
    }

    boolean isCaseworkerOf(String trajectoryNo) {
        return caseworker.isOf(trajectories.trajectory(trajectoryNo));
    }

    boolean isUser(String userId) {
        return currentUser.id().equals(userId);
    }

    boolean has(Role role) {
        return currentUser.roles().contains(role.key());
    }

    void logRead(String trajectoryNo, String source) {
        accessLog.record(AccessLog.Action.READ, trajectoryNo, source);
    }

    void logRead(Collection<String> trajectoryNos, String source) {
        accessLog.record(AccessLog.Action.READ, trajectoryNos, source);
    }

    void logWrite(String trajectoryNo, String source) {
        accessLog.record(AccessLog.Action.WRITE, trajectoryNo, source);
    }
}
