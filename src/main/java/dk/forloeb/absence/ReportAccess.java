package dk.forloeb.absence;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may tell of a citizen's absence, and so learns from the answer what others have told; and the log of who may not. */
@Component
public class ReportAccess {

    private final TrajectoryService trajectories;
    private final FixedCaseworker caseworker;
    private final Optional<CitizenTeam> team;
    private final CurrentUser user;
    private final AccessLog log;

    ReportAccess(
            TrajectoryService trajectories,
            FixedCaseworker caseworker,
            Optional<CitizenTeam> team,
            CurrentUser user,
            AccessLog log) {
        this.trajectories = trajectories;
        this.caseworker = caseworker;
        this.team = team;
        this.user = user;
        this.log = log;
    }

    /**
     * The fixed caseworker, the team leader, and whoever meets the citizen now.
     *
     * @param source where the person tells of it, for the log
     * @throws NotReportableException for anybody else, and when there is no such trajectory
     */
    public void require(String trajectoryNo, String source) {
        if (!trajectories.exists(trajectoryNo)) {
            throw new NotReportableException();
        }
        if (!mayReport(trajectories.trajectory(trajectoryNo))) {
            log.refused(trajectoryNo, source);
            throw new NotReportableException();
        }
    }

    private boolean mayReport(TrajectoryView trajectory) {
        return has(Role.TEAM_LEADER)
                || caseworker.isOf(trajectory)
                || Stream.of(Role.MENTOR, Role.INSTRUCTOR, Role.COMPANY_CONSULTANT)
                        .anyMatch(role -> has(role) && meets(trajectory.no(), role));
    }

    private boolean meets(String trajectoryNo, Role role) {
        return team.map(port -> port.includes(trajectoryNo, role, user.id())).orElse(false);
    }

    private boolean has(Role role) {
        return user.roles().contains(role.key());
    }
}
