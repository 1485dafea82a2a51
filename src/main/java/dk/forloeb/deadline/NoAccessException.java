package dk.forloeb.deadline;

/** Whoever is logged in may not see or change this. */
public class NoAccessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAccessException() {
        super("Din bruger har ikke adgang til dette.");
    }
}
