package dk.forloeb.supervision;

import java.util.List;

/** Steps of the system's own that have given up, as the logged-in person may see them. */
public interface Failures {

    /** Longest first. */
    List<Failure> open();

    /**
     * Has them tried again, one after the other, in the background.
     *
     * @return how many
     */
    int retry(String processKey, String stepId, FailureKind kind);
}
