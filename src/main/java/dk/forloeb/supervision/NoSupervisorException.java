package dk.forloeb.supervision;

/** The person may not see this; the text says what is missing. */
public class NoSupervisorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param text Danish, for the person */
    NoSupervisorException(String text) {
        super(text);
    }
}
