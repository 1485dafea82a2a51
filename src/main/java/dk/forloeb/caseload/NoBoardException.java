package dk.forloeb.caseload;

/** Somebody asked for the board whose role has none. */
public class NoBoardException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
