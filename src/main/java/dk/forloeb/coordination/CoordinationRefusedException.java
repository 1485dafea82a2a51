package dk.forloeb.coordination;

/** A request can't take this step now. */
public class CoordinationRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    CoordinationRefusedException(String no, RequestStatus status, String step) {
        super("Request %s is %s: no %s now.".formatted(no, status, step));
    }
}
