package dk.forloeb.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The tasks that a trajectory waits for at present. */
public interface OpenTasks {

    /** Oldest first. Whoever asks has seen to it that the reader may know of the trajectory. */
    List<OpenTask> of(String trajectoryNo);

    /** Numbers of the trajectories that wait for this person: with a task of the person's own, or a free one of a role's. */
    Set<String> waitingFor(String userId, Collection<String> roles);

    /**
     * Another fixed caseworker takes over: tasks of the one who leaves become the new one's, and so do those that come. What
     * a process gave to a person for another reason stays there.
     *
     * @param from user id of the one who leaves; null when there was none
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody does one of them at the same time
     */
    void handOver(String trajectoryNo, String from, String to);

    /**
     * @param name Danish label of the user task in the model
     * @param roles keys of the roles that do such a task
     * @param due null when it has no date
     */
    record OpenTask(String id, String name, List<String> roles, LocalDate due) {}
}
