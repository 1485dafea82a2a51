package dk.forloeb.mentoring;

/** Port: whether somebody already sees to a citizen's mentor. */
public interface RunningSupport {

    /**
     * Whether the trajectory's mentor support runs, from the wish for a mentor on.
     *
     * @param processInstanceId the run that asks and does not count itself
     */
    boolean isRunningBeside(String trajectoryNo, String processInstanceId);
}
