package dk.forloeb.caseload;

import dk.forloeb.engine.FormTitles;
import dk.forloeb.engine.Staff;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.AccessTrail;
import dk.forloeb.platform.AccessTrail.Look;
import dk.forloeb.platform.AccessTrail.Unseen;
import dk.forloeb.platform.AccessTrail.Visitor;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.LongListException;
import dk.forloeb.platform.Role;
import dk.forloeb.screening.Assigned;
import dk.forloeb.screening.CaseworkerService;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the access log of one course to its fixed caseworker, the team leader and the data protection officer, who take
 * samples and answer the citizen's question who has seen what (GDPR art. 15; Datatilsynet). Nothing of the citizen is shown.
 * That somebody has told the social administration of a child is in it for that person, the team leader and the data protection
 * officer alone, and never in what the citizen gets.
 */
@Service
@Transactional
public class CourseTrailService {

    static final int PAGE = 50;

    private static final String SOURCE = "page:access-log";
    private static final String FILE_SOURCE = "page:access-log-file";

    private final CaseAccess access;
    private final TrajectoryService trajectories;
    private final AccessTrail trail;
    private final CoverService covers;
    private final CaseworkerService caseworkers;
    private final FormTitles titles;
    private final Staff staff;
    private final CurrentUser user;
    private final AccessLog log;

    CourseTrailService(
            CaseAccess access,
            TrajectoryService trajectories,
            AccessTrail trail,
            CoverService covers,
            CaseworkerService caseworkers,
            FormTitles titles,
            Staff staff,
            CurrentUser user,
            AccessLog log) {
        this.access = access;
        this.trajectories = trajectories;
        this.trail = trail;
        this.covers = covers;
        this.caseworkers = caseworkers;
        this.titles = titles;
        this.staff = staff;
        this.user = user;
        this.log = log;
    }

    /** @throws NoTrailException when the reader is not the one who takes samples of any course's log */
    public void requireOfficer() {
        if (!user.roles().contains(Role.DATA_PROTECTION_OFFICER.key())) {
            throw new NoTrailException();
        }
    }

    /**
     * A page of the log.
     *
     * @param userId only what this user did; null for everybody
     * @param action only this; null for all
     * @param asked page from 1; a page after the last is the last
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such course, or its log is not the reader's
     */
    public CourseTrail trail(String no, String userId, AccessLog.Action action, int asked) {
        return trail(no, userId, action, asked, PAGE, SOURCE, unseen());
    }

    /**
     * All of the log that the filter leaves, for a file.
     *
     * @throws LongListException when it is too much for one file
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException as above
     */
    public CourseTrail all(String no, String userId, AccessLog.Action action) {
        return all(no, userId, action, unseen());
    }

    /** The same for the citizen, who is told the roles of people and not their names (Datatilsynet). */
    public CourseTrail forCitizen(String no, String userId, AccessLog.Action action) {
        CourseTrail all = all(no, userId, action, new Unseen(ConfidentialSources.ALL, null));
        return all.with(staff.rolesOf(all.people().keySet()));
    }

    private CourseTrail all(String no, String userId, AccessLog.Action action, Unseen unseen) {
        CourseTrail all = trail(no, userId, action, 1, LongListException.MOST + 1, FILE_SOURCE, unseen);
        LongListException.refuseLonger(all.looks());
        return all;
    }

    private Unseen unseen() {
        Set<String> roles = user.roles();
        return roles.contains(Role.TEAM_LEADER.key()) || roles.contains(Role.DATA_PROTECTION_OFFICER.key())
                ? Unseen.NOTHING
                : new Unseen(ConfidentialSources.ALL, user.id());
    }

    private CourseTrail trail(
            String no, String userId, AccessLog.Action action, int asked, int rows, String source, Unseen unseen) {
        boolean officer = user.roles().contains(Role.DATA_PROTECTION_OFFICER.key());
        TrajectoryView trajectory = officer ? trajectories.trajectory(no) : access.required(no, source);
        log.record(AccessLog.Action.READ, no, source);
        List<Visitor> visitors = trail.visitors(no, unseen);
        int matching = visitors.stream()
                .filter(visitor -> userId == null || visitor.userId().equals(userId))
                .mapToInt(visitor -> count(visitor, action))
                .sum();
        int pages = Math.max(1, (matching + rows - 1) / rows);
        int page = Math.min(Math.max(1, asked), pages);
        List<Look> looks = trail.looks(no, userId, action, unseen, (page - 1) * rows, rows);
        List<Assigned> fixed = caseworkers.assigned(trajectory.no());
        Set<String> ever = fixed.stream().map(Assigned::userId).collect(Collectors.toSet());
        Map<String, String> people =
                staff.namesOf(Stream.concat(visitors.stream().map(Visitor::userId), ever.stream())
                        .collect(Collectors.toSet()));
        return new CourseTrail(
                no,
                !officer,
                visitors,
                looks,
                matching,
                page,
                pages,
                fixed,
                covers.ofAbsent(ever, no),
                people,
                titles.titlesOf(ids(looks)));
    }

    private static int count(Visitor visitor, AccessLog.Action action) {
        if (action == null) {
            return visitor.all();
        }
        return switch (action) {
            case READ -> visitor.reads();
            case WRITE -> visitor.writes();
            case REFUSED -> visitor.refusals();
        };
    }

    /** A source says what it is before a colon; without one it is a process. */
    private static Set<String> ids(List<Look> looks) {
        return looks.stream()
                .map(look -> look.source().substring(look.source().lastIndexOf(':') + 1))
                .collect(Collectors.toSet());
    }
}
