package dk.forloeb.deadline;

import java.time.LocalDateTime;
import java.util.UUID;

/** What the deadline module tells the process that reminds of a deadline and takes it to the team leader. */
public interface EscalationProcess {

    /**
     * A deadline is near or has passed.
     *
     * @param teamLeaderAt when it goes to the team leader
     * @return by which it is stopped
     */
    String begin(String trajectoryNo, UUID deadlineId, LocalDateTime teamLeaderAt);

    /** The task is done or gone, or its deadline is paused or moved: nobody needs to be told any more. */
    void settled(String escalationId);
}
