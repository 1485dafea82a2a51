package dk.forloeb.caseload;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;

/** Who has a board: a caseworker the own, a team leader everybody's. */
final class BoardReader {

    private BoardReader() {}

    /** @throws NoBoardException when the person's role has no board */
    static void require(CurrentUser user) {
        isLeader(user);
    }

    /**
     * Whether it is a team leader.
     *
     * @throws NoBoardException when the person's role has no board
     */
    static boolean isLeader(CurrentUser user) {
        boolean leader = user.roles().contains(Role.TEAM_LEADER.key());
        if (!leader && !user.roles().contains(Role.CASEWORKER.key())) {
            throw new NoBoardException();
        }
        return leader;
    }
}
