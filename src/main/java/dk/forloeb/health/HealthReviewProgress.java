package dk.forloeb.health;

/** Port: the review as it runs in the course. */
public interface HealthReviewProgress {

    /**
     * Ends the review at once, with its tasks, and lets the course go on.
     *
     * @return false when none runs
     */
    boolean interrupt(String trajectoryNo);
}
