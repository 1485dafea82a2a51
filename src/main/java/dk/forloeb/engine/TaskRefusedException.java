package dk.forloeb.engine;

/** Somebody wants to work on a task that is gone, or is not theirs. */
public class TaskRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean gone;

    private TaskRefusedException(boolean gone, String message) {
        super(message);
        this.gone = gone;
    }

    public static TaskRefusedException taskIsGone() {
        return new TaskRefusedException(
                true, "Opgaven findes ikke længere. Den er måske allerede afsluttet; opdatér listen.");
    }

    public static TaskRefusedException noAccess() {
        return new TaskRefusedException(false, "Du har ikke adgang til denne opgave.");
    }

    /** True when there is no such task, false when it is somebody else's. */
    public boolean isGone() {
        return gone;
    }
}
