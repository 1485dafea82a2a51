package dk.forloeb.trajectory;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every form shows first: whose trajectory it is about. */
@Component
public class FormHeading {

    private final TrajectoryService trajectories;

    FormHeading(TrajectoryService trajectories) {
        this.trajectories = trajectories;
    }

    /** A map that the caller may add to; its keys are those of the form. */
    public Map<String, Object> of(TrajectoryView trajectory) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("trajectoryNo", trajectory.no());
        shown.put("citizenName", trajectories.citizenOf(trajectory).fullName());
        return shown;
    }

    /** The same with the masked CPR number, for forms whose reader has to find the citizen in other systems. */
    public Map<String, Object> withCpr(TrajectoryView trajectory) {
        Map<String, Object> shown = of(trajectory);
        shown.put("cprMasked", trajectories.citizenOf(trajectory).cprMasked());
        return shown;
    }

    public Map<String, Object> of(String trajectoryNo) {
        return of(trajectories.trajectory(trajectoryNo));
    }

    public Map<String, Object> withCpr(String trajectoryNo) {
        return withCpr(trajectories.trajectory(trajectoryNo));
    }
}
