package dk.forloeb.engine;

/**
 * Work of a module that falls due by the clock without a job of the engine. The module does it regularly by itself; whoever
 * moves the clock has it done at once ({@link DueJobs}).
 */
public interface DueWork {

    /**
     * Does what is due by now. Safe beside itself on this and on other nodes.
     *
     * @return how much was done
     */
    int runDue();
}
