package dk.forloeb.absence;

/** What the absence module tells the processes. */
public interface AbsenceResponse {

    /**
     * A citizen is absent.
     *
     * @return whether a trajectory waits for such news and has taken it
     */
    boolean reported(String trajectoryNo);

    /** An ill citizen is fit for work; where a step of the sickness is waited for, it goes on at once. */
    void fitForWork(String trajectoryNo);
}
