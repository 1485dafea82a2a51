package dk.forloeb.trajectory;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import org.springframework.stereotype.Component;

/** Whether the person who asks is a trajectory's fixed caseworker, or does the work of a fixed caseworker who is away. */
@Component
public class FixedCaseworker {

    private final CurrentUser user;
    private final CoverService covers;

    public FixedCaseworker(CurrentUser user, CoverService covers) {
        this.user = user;
        this.covers = covers;
    }

    public boolean isOf(TrajectoryView trajectory) {
        String fixed = trajectory.caseworkerId();
        if (fixed == null || !user.roles().contains(Role.CASEWORKER.key())) {
            return false;
        }
        return user.id().equals(fixed) || covers.covers(user.id(), fixed, trajectory.no());
    }
}
