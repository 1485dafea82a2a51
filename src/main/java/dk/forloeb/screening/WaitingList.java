package dk.forloeb.screening;

/** What the screening module tells the processes of those who wait for a seat. */
public interface WaitingList {

    /**
     * A seat may be free for this trajectory, which then tries to claim it.
     *
     * @return false when its process does not wait (any more)
     */
    boolean seatFreed(String trajectoryNo);
}
