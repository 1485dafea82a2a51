package dk.forloeb.trajectory;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What every form shows first: whose trajectory it is about. */
@Component
public class FormHeading {

    // Whoever opens a form must know before a word about the citizen is passed on (CPR-loven § 28).
    private static final String PROTECTED = " (beskyttet)";

    /** Who has to find the citizen by number in other systems (domain rule D2). */
    private static final Set<String> NUMBER_READERS = Stream.of(
                    Role.SCREENER, Role.CASEWORKER, Role.PHYSICIAN, Role.COMPANY_CONSULTANT, Role.REHAB_COORDINATOR)
            .map(Role::key)
            .collect(Collectors.toUnmodifiableSet());

    private final TrajectoryService trajectories;
    private final CitizenService citizens;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;

    FormHeading(TrajectoryService trajectories, CitizenService citizens, CurrentUser currentUser, AccessLog accessLog) {
        this.trajectories = trajectories;
        this.citizens = citizens;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
    }

    /** A map that the caller may add to; its keys are those of the form. */
    public Map<String, Object> of(TrajectoryView trajectory) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("trajectoryNo", trajectory.no());
        CitizenView citizen = trajectories.citizenOf(trajectory);
        shown.put("citizenName", citizen.fullName() + (citizen.addressProtected() ? PROTECTED : ""));
        return shown;
    }

    /** The same with the masked CPR number, for forms whose reader has to tell citizens apart. */
    public Map<String, Object> withCpr(TrajectoryView trajectory) {
        Map<String, Object> shown = of(trajectory);
        shown.put("cprMasked", trajectories.citizenOf(trajectory).cprMasked());
        return shown;
    }

    /**
     * The same with the whole CPR number as {@code cpr}, for forms whose reader has to find the citizen in other systems.
     * The access log names each time that somebody saw the number; whoever may open the form for another reason, such as
     * the team leader, gets the masked one.
     *
     * @param formId form that shows the number
     */
    public Map<String, Object> withWholeCpr(TrajectoryView trajectory, String formId) {
        Map<String, Object> shown = of(trajectory);
        if (currentUser.roles().stream().anyMatch(NUMBER_READERS::contains)) {
            shown.put("cpr", citizens.cpr(trajectory.citizenId()).formatted());
            accessLog.record(AccessLog.Action.READ, trajectory.no(), "cpr:" + formId);
        } else {
            shown.put("cpr", trajectories.citizenOf(trajectory).cprMasked());
        }
        return shown;
    }

    public Map<String, Object> of(String trajectoryNo) {
        return of(trajectories.trajectory(trajectoryNo));
    }

    public Map<String, Object> withCpr(String trajectoryNo) {
        return withCpr(trajectories.trajectory(trajectoryNo));
    }

    public Map<String, Object> withWholeCpr(String trajectoryNo, String formId) {
        return withWholeCpr(trajectories.trajectory(trajectoryNo), formId);
    }
}
