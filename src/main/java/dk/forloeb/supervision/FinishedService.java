package dk.forloeb.supervision;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.LongListException;
import dk.forloeb.platform.Role;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has ended, by the number of its trajectory; each number that is shown is in the access log. */
@Service
@Transactional
public class FinishedService {

    /** Rows on a page. */
    public static final int PAGE = 25;

    static final String LIST_SOURCE = "page:finished-courses";
    private static final String FILE_SOURCE = "page:finished-courses-file";

    static final String ROUTE_SOURCE = "page:finished-course";

    private final ProcessHistory history;
    private final SupervisorAccess access;
    private final CurrentUser user;
    private final AccessLog log;

    FinishedService(ProcessHistory history, SupervisorAccess access, CurrentUser user, AccessLog log) {
        this.history = history;
        this.access = access;
        this.user = user;
        this.log = log;
    }

    /**
     * @param definitionId any version of the process; all versions are listed
     * @param number how the trajectory's number begins; null for all
     * @param page from 1; a page after the last is the last
     * @throws UnknownProcessException when there is no such process
     * @throws NoSupervisorException when the person may not see whose courses they were
     */
    public FinishedPage finished(String definitionId, String number, int page) {
        Definition process = readableDefinition(definitionId);
        int total = history.countFinished(process.key(), number);
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.min(page, pages);
        List<FinishedCourse> courses = total == 0
                ? List.of()
                : logged(history.finished(process.key(), number, (shown - 1) * PAGE, PAGE), LIST_SOURCE);
        return new FinishedPage(process, total, shown, pages, courses);
    }

    /**
     * All of them for a file.
     *
     * @throws LongListException when they are too many for one
     * @throws UnknownProcessException when there is no such process
     * @throws NoSupervisorException when the person may not see whose courses they were
     */
    public List<FinishedCourse> list(String definitionId, String number) {
        Definition process = readableDefinition(definitionId);
        return logged(
                LongListException.refuseLonger(history.finished(process.key(), number, 0, LongListException.MOST + 1)),
                FILE_SOURCE);
    }

    private Definition readableDefinition(String definitionId) {
        access.require();
        Definition process = history.definition(definitionId).orElseThrow(UnknownProcessException::new);
        access.requireCoursesOf(process);
        return process;
    }

    private List<FinishedCourse> logged(List<FinishedCourse> courses, String source) {
        log.record(
                AccessLog.Action.READ,
                courses.stream()
                        .map(FinishedCourse::number)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                source);
        return courses;
    }

    /**
     * @throws UnknownProcessException when there is no such course, or it goes on
     * @throws NoSupervisorException when the person may not see whose courses they were
     */
    public FinishedRoute route(String instanceId) {
        access.require();
        FinishedRoute route = history.route(readable(instanceId), instanceId);
        if (route.course().number() != null) {
            log.record(AccessLog.Action.READ, route.course().number(), ROUTE_SOURCE);
        }
        return route;
    }

    /** The diagram as BPMN, in the version that the course followed. */
    @Transactional(readOnly = true)
    public String diagram(String instanceId) {
        access.require();
        return history.diagram(readable(instanceId));
    }

    private Definition readable(String instanceId) {
        Definition process = history.processOf(instanceId).orElseThrow(UnknownProcessException::new);
        access.requireCoursesOf(process);
        return process;
    }

    /** Whether the person may open the page of each trajectory. */
    public boolean opensTrajectories() {
        return user.roles().contains(Role.TEAM_LEADER.key());
    }
}
