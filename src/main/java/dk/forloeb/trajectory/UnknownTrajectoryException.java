package dk.forloeb.trajectory;

/** There is no trajectory with this number. */
public class UnknownTrajectoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownTrajectoryException() {
        super("Der findes intet forløb med det nummer.");
    }
}
