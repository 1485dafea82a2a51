package dk.forloeb.supervision;

/** There is no such process or course, or the person may not know of it. */
public class UnknownProcessException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
