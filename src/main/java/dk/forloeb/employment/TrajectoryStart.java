package dk.forloeb.employment;

import java.util.Map;

/** Port: how another system's referral enters the course, which is the start form's own way. */
public interface TrajectoryStart {

    /**
     * @param startForm values by key of the form {@code refer-citizen}
     * @return number of the new trajectory
     * @throws dk.forloeb.engine.FormRejectedException when a value is refused
     */
    String start(Map<String, Object> startForm);
}
