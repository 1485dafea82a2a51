package dk.forloeb.trajectory;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import org.springframework.stereotype.Component;

/** Who may act on a trajectory by its number alone, without a task: its fixed caseworker (or who covers for that one) and the team
 * leader. */
@Component
public class CaseAccess {

    private final TrajectoryService trajectories;
    private final FixedCaseworker caseworker;
    private final CurrentUser user;
    private final AccessLog log;

    public CaseAccess(TrajectoryService trajectories, FixedCaseworker caseworker, CurrentUser user, AccessLog log) {
        this.trajectories = trajectories;
        this.caseworker = caseworker;
        this.user = user;
        this.log = log;
    }

    /** Whether the user may act on it; asking leaves no trace. */
    public boolean mayAct(String no) {
        return mayAct(trajectories.trajectory(no));
    }

    /** The same of a number that may be nobody's. */
    public boolean isAnyAndMayAct(String no) {
        return trajectories.exists(no) && mayAct(no);
    }

    /** The same of one that is known already. */
    public boolean mayAct(TrajectoryView trajectory) {
        return caseworker.isOf(trajectory) || user.roles().contains(Role.TEAM_LEADER.key());
    }

    /**
     * The trajectory, when the user may act on it. Whoever may not is told the same as when there is none, and is logged.
     *
     * @param source the way by which it was tried, for the log
     * @throws UnknownTrajectoryException when there is no such trajectory, or it is not the user's
     */
    public TrajectoryView required(String no, String source) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        if (!mayAct(trajectory)) {
            log.refused(no, source);
            throw new UnknownTrajectoryException();
        }
        return trajectory;
    }
}
