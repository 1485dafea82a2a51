package dk.forloeb.caseload;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long the trajectories of the board have been in their phases. It is read by the board's own condition. */
@Service
@Transactional(readOnly = true)
public class PhaseAges {

    private final BoardQuery query;
    private final CurrentUser user;
    private final Clock clock;

    PhaseAges(BoardQuery query, CurrentUser user, Clock clock) {
        this.query = query;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Of all trajectories that a team leader finds on the board without a filter.
     *
     * @throws NoBoardException when the person sees no other board than the own
     */
    public List<PhaseAge> all() {
        if (!user.roles().contains(Role.TEAM_LEADER.key())) {
            throw new NoBoardException();
        }
        return query.ages(LocalDateTime.now(clock));
    }
}
