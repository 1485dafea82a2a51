package dk.forloeb.engine;

import java.util.Set;

/** Tasks that a colleague does for somebody who is away: they become the colleague's, and remember whose they are. */
public interface TaskCover {

    /**
     * Gives the tasks of the one who is away to who covers, but none that stands still or is only on loan itself.
     *
     * @return how many
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody does one of them at the same time
     */
    int give(String absentId, String coverId, CoverShare share);

    /**
     * Gives back those that are still open, and who covered sees them no more.
     *
     * @return whether none is left; one that stands still stays until it goes on
     * @throws org.springframework.dao.ConcurrencyFailureException as above
     */
    boolean takeBack(String absentId, String coverId);

    /**
     * Gives back the same, but of these courses only.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException as above
     */
    void takeBack(String absentId, String coverId, Set<String> courses);
}
