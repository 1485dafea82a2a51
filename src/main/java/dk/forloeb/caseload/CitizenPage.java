package dk.forloeb.caseload;

import dk.forloeb.citizen.CitizenFile;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.Map;

/**
 * What is known of the citizen of a course.
 *
 * @param correctable whether the course still runs, so that somebody works with the citizen
 * @param people names by user id
 */
public record CitizenPage(
        TrajectoryView trajectory, CitizenFile file, boolean correctable, Map<String, String> people) {

    /** Then nobody reads a name or an address on a page. */
    public boolean isProtected() {
        return file.citizen().addressProtected();
    }
}
