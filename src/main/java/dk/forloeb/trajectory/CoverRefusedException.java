package dk.forloeb.trajectory;

/** A cover that can't be planned that way; the message tells the person why. */
public class CoverRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CoverRefusedException(String message) {
        super(message);
    }
}
