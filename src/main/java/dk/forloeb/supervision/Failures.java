package dk.forloeb.supervision;

import java.util.List;

/** Steps of the system's own that have given up, as the logged-in person may see them. */
public interface Failures {

    /** More than anybody can look at; of more, the oldest are taken. */
    int MOST = 500;

    /** Longest first. */
    Open open();

    /** Has them tried again in the background, each by itself: one that is gone meanwhile does not keep the others. */
    Retried retry(String processKey, String stepId, FailureKind kind);

    /** @param more whether there are more than {@link #MOST}, which are left out */
    record Open(List<Failure> failures, boolean more) {}

    /**
     * @param tried how many
     * @param more whether there are more than {@link #MOST} in all, which were not looked at
     */
    record Retried(int tried, boolean more) {}
}
