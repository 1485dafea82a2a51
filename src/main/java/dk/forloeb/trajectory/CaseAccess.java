package dk.forloeb.trajectory;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import org.springframework.stereotype.Component;

/** Who may act on a trajectory by its number alone, without a task: its fixed caseworker and the team leader. */
@Component
public class CaseAccess {

    private final TrajectoryService trajectories;
    private final CurrentUser user;
    private final AccessLog log;

    public CaseAccess(TrajectoryService trajectories, CurrentUser user, AccessLog log) {
        this.trajectories = trajectories;
        this.user = user;
        this.log = log;
    }

    /**
     * The trajectory, when the user may act on it. Whoever may not is told the same as when there is none, and is logged.
     *
     * @param source the way by which it was tried, for the log
     * @throws UnknownTrajectoryException when there is no such trajectory, or it is not the user's
     */
    public TrajectoryView required(String no, String source) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        boolean caseworker = has(Role.CASEWORKER) && user.id().equals(trajectory.caseworkerId());
        if (!caseworker && !has(Role.TEAM_LEADER)) {
            log.refused(no, source);
            throw new UnknownTrajectoryException();
        }
        return trajectory;
    }

    private boolean has(Role role) {
        return user.roles().contains(role.key());
    }
}
