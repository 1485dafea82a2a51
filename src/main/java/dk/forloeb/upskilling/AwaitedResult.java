package dk.forloeb.upskilling;

import java.util.UUID;

/** What the upskilling module tells its process. */
public interface AwaitedResult {

    /** The course was broken off; where its end is waited for, the result is asked for now. */
    void brokenOff(String trajectoryNo, UUID courseId);
}
