package dk.forloeb.coordination;

/** What carries requests can't be reached. Says nothing of the request. */
public class RequestNotSharedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RequestNotSharedException() {
        super("The folder for other administrations can't be written.");
    }
}
