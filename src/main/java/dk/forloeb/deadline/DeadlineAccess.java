package dk.forloeb.deadline;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import org.springframework.stereotype.Component;

/** Who may see and move a trajectory's deadlines, and the log of who did. */
@Component
class DeadlineAccess {

    static final String SOURCE = "page:deadlines";

    private final FixedCaseworker caseworker;
    private final CurrentUser user;
    private final AccessLog log;

    DeadlineAccess(FixedCaseworker caseworker, CurrentUser user, AccessLog log) {
        this.caseworker = caseworker;
        this.user = user;
        this.log = log;
    }

    /**
     * The fixed caseworker and the team leader; a screener as long as the trajectory has no caseworker.
     *
     * @throws UnknownTrajectoryException for everybody else, as if there were none
     */
    void requireRead(TrajectoryView trajectory) {
        requireSight(trajectory);
        log.record(AccessLog.Action.READ, trajectory.no(), SOURCE);
    }

    /**
     * Before anything is said of a deadline: who may not look at the trajectory's is told nothing, not even that it is there.
     *
     * @throws UnknownTrajectoryException as above
     */
    void requireSight(TrajectoryView trajectory) {
        if (!mayRead(trajectory)) {
            log.refused(trajectory.no(), SOURCE);
            throw new UnknownTrajectoryException();
        }
    }

    /**
     * @throws NoAccessException when the user may only look at it
     */
    void requireChange(TrajectoryView trajectory, DeadlineKind kind) {
        if (!mayChange(trajectory, kind)) {
            log.refused(trajectory.no(), SOURCE);
            throw new NoAccessException();
        }
        log.record(AccessLog.Action.WRITE, trajectory.no(), SOURCE);
    }

    /** What the law sets is for the team leader alone to move. */
    boolean mayChange(TrajectoryView trajectory, DeadlineKind kind) {
        return has(Role.TEAM_LEADER) || kind == DeadlineKind.MAAL && caseworker.isOf(trajectory);
    }

    private boolean mayRead(TrajectoryView trajectory) {
        boolean screening = trajectory.caseworkerId() == null && has(Role.SCREENER);
        return caseworker.isOf(trajectory) || has(Role.TEAM_LEADER) || screening;
    }

    private boolean has(Role role) {
        return user.roles().contains(role.key());
    }
}
