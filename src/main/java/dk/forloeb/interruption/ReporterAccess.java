package dk.forloeb.interruption;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import org.springframework.stereotype.Component;

/** Who may tell of a change, as it may end the course: its fixed caseworker and the team leader. */
@Component
class ReporterAccess {

    static final String SOURCE = "report-interruption";

    private final TrajectoryService trajectories;
    private final CurrentUser user;
    private final AccessLog log;

    ReporterAccess(TrajectoryService trajectories, CurrentUser user, AccessLog log) {
        this.trajectories = trajectories;
        this.user = user;
        this.log = log;
    }

    /**
     * The trajectory, when the user may report on it. Whoever may not is told the same as when there is none.
     *
     * @throws UnknownTrajectoryException when there is no such trajectory, or it is not the user's
     */
    TrajectoryView required(String no) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        boolean caseworker = has(Role.CASEWORKER) && user.id().equals(trajectory.caseworkerId());
        if (!caseworker && !has(Role.TEAM_LEADER)) {
            log.refused(no, SOURCE);
            throw new UnknownTrajectoryException();
        }
        return trajectory;
    }

    private boolean has(Role role) {
        return user.roles().contains(role.key());
    }
}
