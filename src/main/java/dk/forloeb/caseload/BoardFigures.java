package dk.forloeb.caseload;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What all trajectories come to that a team leader finds on the board without a filter. It is read by the board's own conditions.
 */
@Service
@Transactional(readOnly = true)
public class BoardFigures {

    private final BoardQuery query;
    private final CurrentUser user;
    private final Clock clock;

    BoardFigures(BoardQuery query, CurrentUser user, Clock clock) {
        this.query = query;
        this.user = user;
        this.clock = clock;
    }

    /**
     * How long each has been in its phase.
     *
     * @throws NoBoardException when the person sees no other board than the own
     */
    public List<PhaseAge> ages() {
        return query.ages(nowOfLeader());
    }

    /**
     * How many are late, also where none is.
     *
     * @throws NoBoardException when the person sees no other board than the own
     */
    public List<OverdueCount> overdue() {
        return query.overdue(nowOfLeader());
    }

    private LocalDateTime nowOfLeader() {
        if (!user.roles().contains(Role.TEAM_LEADER.key())) {
            throw new NoBoardException();
        }
        return LocalDateTime.now(clock);
    }
}
