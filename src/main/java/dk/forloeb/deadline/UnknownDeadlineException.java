package dk.forloeb.deadline;

/** The trajectory has no deadline with this id. */
public class UnknownDeadlineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownDeadlineException() {
        super("Forløbet har ingen frist med det nummer.");
    }
}
