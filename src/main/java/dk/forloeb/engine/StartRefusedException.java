package dk.forloeb.engine;

/** Somebody wants to work on the start form of a process that there is not, or that is not for this person. */
public class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefusedException() {
        super("Du har ikke adgang til at starte denne proces.");
    }
}
