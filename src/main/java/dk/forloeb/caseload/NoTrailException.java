package dk.forloeb.caseload;

/** Somebody wanted to ask for the access log of any course who is no data protection officer. */
public class NoTrailException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
