package dk.forloeb.placement;

import java.util.UUID;

/** What the placement module tells its process. */
public interface AwaitedEnd {

    /** The placement was broken off; where its end is waited for, it is settled now. */
    void brokenOff(String trajectoryNo, UUID placementId);
}
