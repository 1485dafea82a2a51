package dk.forloeb.engine;

/** Tasks that a colleague does for somebody who is away: they become the colleague's, and remember whose they are. */
public interface TaskCover {

    /**
     * Gives every task of the one who is away to who covers.
     *
     * @return how many
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody does one of them at the same time
     */
    int give(String absentId, String coverId);

    /**
     * Gives back those that are still open.
     *
     * @return how many
     * @throws org.springframework.dao.ConcurrencyFailureException as above
     */
    int takeBack(String absentId, String coverId);
}
