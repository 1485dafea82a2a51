package dk.forloeb.interruption;

/** A caller used the key of an earlier report for another one. */
public class ReportKeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReportKeyReusedException() {
        super("The key has been used for another report.");
    }
}
