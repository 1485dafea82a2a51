package dk.forloeb.trajectory;

import dk.forloeb.citizen.CitizenView;
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
        CitizenView citizen = trajectories.citizenOf(trajectory);
        Map<String, Object> shown = new HashMap<>();
        shown.put("trajectoryNo", trajectory.no());
        shown.put("citizenName", citizen.fullName());
        shown.put("cprMasked", citizen.cprMasked());
        return shown;
    }

    public Map<String, Object> of(String trajectoryNo) {
        return of(trajectories.trajectory(trajectoryNo));
    }
}
