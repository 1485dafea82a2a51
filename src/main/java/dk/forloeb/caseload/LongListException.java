package dk.forloeb.caseload;

/** More trajectories than one file holds. */
public class LongListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int most;

    public LongListException(int most) {
        this.most = most;
    }

    public int most() {
        return most;
    }
}
