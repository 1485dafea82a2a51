package dk.forloeb.caseload;

import dk.forloeb.citizen.CitizenChangeView;
import dk.forloeb.citizen.CitizenCorrection;
import dk.forloeb.citizen.CitizenFile;
import dk.forloeb.citizen.CitizenService;
import dk.forloeb.engine.Staff;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the citizen of a course, what it was before, and its correction (GDPR art. 16), for whoever may open the course. */
@Service
@Transactional
public class CitizenPageService {

    private static final String SOURCE = "page:citizen";

    private final CaseAccess access;
    private final TrajectoryService trajectories;
    private final CitizenService citizens;
    private final Staff staff;
    private final AccessLog log;

    CitizenPageService(
            CaseAccess access, TrajectoryService trajectories, CitizenService citizens, Staff staff, AccessLog log) {
        this.access = access;
        this.trajectories = trajectories;
        this.citizens = citizens;
        this.staff = staff;
        this.log = log;
    }

    /** @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such course, or it is not the reader's */
    public CitizenPage page(String no) {
        TrajectoryView trajectory = access.required(no, SOURCE);
        log.record(AccessLog.Action.READ, no, SOURCE);
        CitizenFile file = citizens.file(trajectory.citizenId());
        Map<String, String> people = staff.namesOf(
                file.changes().stream().map(CitizenChangeView::byUser).collect(Collectors.toSet()));
        return new CitizenPage(trajectory, file, !trajectory.status().isOver(), people);
    }

    /**
     * Corrects what is known.
     *
     * @param version which version of the citizen the person has seen
     * @return whether anything is different now
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException as above
     * @throws dk.forloeb.citizen.StaleCitizenException when the citizen was changed since
     * @throws CourseOverException when the course is over
     */
    public boolean correct(String no, int version, CitizenCorrection correction) {
        TrajectoryView trajectory = access.required(no, SOURCE);
        if (trajectory.status().isOver()) {
            throw new CourseOverException();
        }
        boolean changed = trajectories.correctCitizen(no, version, correction);
        if (changed) {
            log.record(AccessLog.Action.WRITE, no, SOURCE);
        }
        return changed;
    }
}
