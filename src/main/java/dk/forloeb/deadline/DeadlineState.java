package dk.forloeb.deadline;

/** Where a deadline stands. */
public enum DeadlineState {
    /** Time runs. */
    LOEBER,
    /** No time runs for a reason that somebody has given. */
    PAUSE,
    /** The task has been done, be it in time or late. */
    LOEST,
    /** The task went away without being done. */
    BORTFALDET
}
