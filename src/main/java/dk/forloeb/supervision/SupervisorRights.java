package dk.forloeb.supervision;

/** What the logged-in person may see of processes, by the engine's authorizations as an administrator has given them. */
public interface SupervisorRights {

    boolean entersCockpit();

    /** @param key id of a process */
    boolean readsHistoryOf(String key);

    /** What runs in all processes. */
    boolean readsRunning();

    /** Steps that have failed, in all processes. */
    boolean retries();
}
