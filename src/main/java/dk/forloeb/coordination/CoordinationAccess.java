package dk.forloeb.coordination;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import org.springframework.stereotype.Component;

/**
 * Who may know of the citizen's social situation (domain 2.1, D7): the fixed caseworker, the team leader and the
 * cross-coordinator, who serves the whole city. Whoever else asks is told the same as when there is no such trajectory.
 */
@Component
public class CoordinationAccess {

    private final TrajectoryService trajectories;
    private final FixedCaseworker caseworker;
    private final CurrentUser user;
    private final AccessLog log;

    CoordinationAccess(TrajectoryService trajectories, FixedCaseworker caseworker, CurrentUser user, AccessLog log) {
        this.trajectories = trajectories;
        this.caseworker = caseworker;
        this.user = user;
        this.log = log;
    }

    /**
     * @param source page or form, for the log
     * @throws UnknownTrajectoryException when there is no such trajectory, or it is none of the user's business
     */
    public TrajectoryView require(String no, String source) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        if (!caseworker.isOf(trajectory) && !has(Role.TEAM_LEADER) && !has(Role.CROSS_COORDINATOR)) {
            refuse(no, source);
        }
        return trajectory;
    }

    /**
     * The fixed caseworker and the team leader, who have to do with everything that the citizen consents to.
     *
     * @throws UnknownTrajectoryException as above
     */
    public TrajectoryView requireConsents(String no, String source) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        if (!caseworker.isOf(trajectory) && !has(Role.TEAM_LEADER)) {
            refuse(no, source);
        }
        return trajectory;
    }

    /** The coordinator sees only what concerns the other administrations. */
    public boolean maySee(TrajectoryView trajectory, ConsentPurpose purpose) {
        return purpose == ConsentPurpose.TVAERGAAENDE || caseworker.isOf(trajectory) || has(Role.TEAM_LEADER);
    }

    public void logRead(String no, String source) {
        log.record(AccessLog.Action.READ, no, source);
    }

    private void refuse(String no, String source) {
        log.refused(no, source);
        throw new UnknownTrajectoryException();
    }

    private boolean has(Role role) {
        return user.roles().contains(role.key());
    }
}
