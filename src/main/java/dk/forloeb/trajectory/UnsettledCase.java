package dk.forloeb.trajectory;

/**
 * Port: a case about flexjob or disability pension that the citizen has a right to see decided, whether or not the course
 * goes on. Module {@code clarification} knows.
 */
public interface UnsettledCase {

    /** Whether one has been raised and is neither decided nor withdrawn. */
    boolean isOpen(String trajectoryNo);
}
