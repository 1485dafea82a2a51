package dk.forloeb.caseload;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many of the board's trajectories are late. It is read by the board's own conditions. */
@Service
@Transactional(readOnly = true)
public class OverdueCounts {

    private final BoardQuery query;
    private final CurrentUser user;
    private final Clock clock;

    OverdueCounts(BoardQuery query, CurrentUser user, Clock clock) {
        this.query = query;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Of all trajectories that a team leader finds on the board without a filter, also where none is late.
     *
     * @throws NoBoardException when the person sees no other board than the own
     */
    public List<OverdueCount> all() {
        if (!user.roles().contains(Role.TEAM_LEADER.key())) {
            throw new NoBoardException();
        }
        return query.overdue(LocalDateTime.now(clock));
    }
}
