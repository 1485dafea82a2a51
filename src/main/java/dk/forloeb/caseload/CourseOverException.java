package dk.forloeb.caseload;

/** The course is over, so nothing in it changes any more. */
public class CourseOverException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
