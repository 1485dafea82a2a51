package dk.forloeb.health.process;

import dk.forloeb.citizen.CitizenView;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom a form is about: the read-only facts at the top of every form of this module. */
@Component("healthCitizenFacts")
class CitizenFacts {

    private final TrajectoryService trajectories;

    CitizenFacts(TrajectoryService trajectories) {
        this.trajectories = trajectories;
    }

    /** A map to which the form adds its own facts. */
    Map<String, Object> of(String trajectoryNo) {
        CitizenView citizen = trajectories.citizenOf(trajectories.trajectory(trajectoryNo));
        Map<String, Object> facts = new HashMap<>();
        facts.put("trajectoryNo", trajectoryNo);
        facts.put("citizenName", citizen.fullName());
        facts.put("cprMasked", citizen.cprMasked());
        return facts;
    }
}
