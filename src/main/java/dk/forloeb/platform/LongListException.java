package dk.forloeb.platform;

import java.util.List;

/** A list has more rows than one file holds, so that somebody has to narrow it. */
public class LongListException extends RuntimeException {

    /** Rows of a file, at most. */
    public static final int MOST = 5_000;

    private static final long serialVersionUID = 1L;

    /**
     * The rows of a list that was asked for one more than {@link #MOST}.
     *
     * @throws LongListException when that one is there
     */
    public static <T> List<T> refuseLonger(List<T> rows) {
        if (rows.size() > MOST) {
            throw new LongListException();
        }
        return rows;
    }
}
