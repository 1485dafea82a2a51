package dk.forloeb.caseload;

import dk.forloeb.citizen.CitizenView;
import dk.forloeb.deadline.DeadlineService;
import dk.forloeb.deadline.DeadlineState;
import dk.forloeb.deadline.DeadlineView;
import dk.forloeb.employment.PlanService;
import dk.forloeb.engine.CourseRoutes;
import dk.forloeb.engine.CourseWaits;
import dk.forloeb.engine.OpenTasks;
import dk.forloeb.engine.SeenTasks;
import dk.forloeb.engine.Staff;
import dk.forloeb.engine.StartableForms;
import dk.forloeb.letter.DeliveryView;
import dk.forloeb.letter.LetterService;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.CoverView;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.NoteView;
import dk.forloeb.trajectory.NoteVisibility;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers one course for its fixed caseworker and the team leader; each look is in the access log. */
@Service
@Transactional
public class TrajectoryPageService {

    static final String SOURCE = "page:trajectory";

    /** What begins nothing in a course that is over, so that its page does not offer it; Tasklist still does. */
    private static final Set<String> WHILE_IT_RUNS =
            Set.of("report-absence", "summon-citizen", "start-coordination", "register-consent");

    private static final String ROUTE_SOURCE = "page:trajectory-route";

    private static final Set<DeadlineState> OPEN = EnumSet.of(DeadlineState.LOEBER, DeadlineState.PAUSE);

    private final CaseAccess access;
    private final TrajectoryService trajectories;
    private final DeadlineService deadlines;
    private final OpenTasks openTasks;
    private final SeenTasks seenTasks;
    private final CourseRoutes routes;
    private final CourseWaits courseWaits;
    private final CourseGates gates;
    private final CoursePeople coursePeople;
    private final CoverService covers;
    private final PlanService plans;
    private final LetterService letters;
    private final ConsentService consents;
    private final StartableForms startable;
    private final Staff staff;
    private final BoardQuery board;
    private final AccessLog log;
    private final Clock clock;

    TrajectoryPageService(
            CaseAccess access,
            TrajectoryService trajectories,
            DeadlineService deadlines,
            OpenTasks openTasks,
            SeenTasks seenTasks,
            CourseRoutes routes,
            CourseWaits courseWaits,
            CourseGates gates,
            CoursePeople coursePeople,
            CoverService covers,
            PlanService plans,
            LetterService letters,
            ConsentService consents,
            StartableForms startable,
            Staff staff,
            BoardQuery board,
            AccessLog log,
            Clock clock) {
        this.access = access;
        this.trajectories = trajectories;
        this.deadlines = deadlines;
        this.openTasks = openTasks;
        this.seenTasks = seenTasks;
        this.routes = routes;
        this.courseWaits = courseWaits;
        this.gates = gates;
        this.coursePeople = coursePeople;
        this.covers = covers;
        this.plans = plans;
        this.letters = letters;
        this.consents = consents;
        this.startable = startable;
        this.staff = staff;
        this.board = board;
        this.log = log;
        this.clock = clock;
    }

    /** The page with the way of the course itself. */
    public TrajectoryPage page(String no) {
        return page(no, null);
    }

    /**
     * @param processId which of the course's processes is shown as a diagram; null for the course itself
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is none, or it is not the reader's
     */
    public TrajectoryPage page(String no, String processId) {
        TrajectoryView trajectory = access.required(no, SOURCE);
        log.record(AccessLog.Action.READ, no, SOURCE);
        CitizenView citizen = trajectories.citizenOf(trajectory);
        String cover = trajectory.caseworkerId() == null
                ? null
                : covers.now(trajectory.caseworkerId(), no)
                        .map(CoverView::coverId)
                        .orElse(null);
        List<EventView> events = trajectories.events(no);
        List<NoteView> notes = trajectories.notes(no, Set.of(NoteVisibility.ALMINDELIG));
        CourseRoutes.Route route =
                routes.of(no, processId).or(() -> routes.of(no, null)).orElse(null);
        List<CourseWaits.Wait> waits = courseWaits.of(no);
        List<OpenTasks.OpenTask> tasks = openTasks.of(no);
        List<DeliveryView> written = letters.ofTrajectory(no).stream()
                .sorted(Comparator.comparing(DeliveryView::writtenAt).reversed())
                .toList();
        Map<String, String> people = staff.namesOf(Stream.of(
                        events.stream().map(EventView::byUser),
                        notes.stream().map(NoteView::byUser),
                        waits.stream().map(CourseWaits.Wait::assignee).filter(Objects::nonNull),
                        Stream.ofNullable(route)
                                .map(CourseRoutes.Route::startedBy)
                                .filter(Objects::nonNull),
                        Stream.ofNullable(trajectory.referredBy()),
                        Stream.ofNullable(trajectory.caseworkerId()),
                        Stream.ofNullable(cover))
                .flatMap(users -> users)
                .collect(Collectors.toSet()));
        return new TrajectoryPage(
                trajectory,
                citizen.addressProtected() ? null : citizen.fullName(),
                citizen.interpreterNeeded(),
                people.get(trajectory.caseworkerId()),
                cover == null ? null : people.get(cover),
                route,
                waits,
                gates.of(trajectory, waits, written),
                coursePeople.of(no, citizen, referrer(trajectory, people)),
                entered(events),
                tasks,
                reachable(tasks),
                deadlines.ofTrajectory(no, 0).stream()
                        .filter(deadline -> OPEN.contains(deadline.state()))
                        .sorted(Comparator.comparing(DeadlineView::dueOn))
                        .toList(),
                events.stream()
                        .sorted(Comparator.comparing(EventView::at).reversed())
                        .toList(),
                notes.stream()
                        .sorted(Comparator.comparing(NoteView::at).reversed())
                        .toList(),
                board.appointments(List.of(no), LocalDateTime.now(clock)).get(no),
                plans.latest(no).orElse(null),
                written,
                consents.all(no),
                people,
                startable.ofCourse().stream()
                        .filter(form -> !trajectory.status().isOver() || !WHILE_IT_RUNS.contains(form.processId()))
                        .toList());
    }

    /**
     * The diagram that the course follows, or one of its processes, which says nothing of the citizen; for whoever may open the
     * page.
     */
    public Optional<String> diagram(String no, String processId) {
        access.required(no, SOURCE);
        return routes.diagram(no, processId);
    }

    /** The way through it. */
    public Optional<CourseRoutes.Route> route(String no, String processId) {
        access.required(no, ROUTE_SOURCE);
        log.record(AccessLog.Action.READ, no, ROUTE_SOURCE);
        return routes.of(no, processId);
    }

    /** A course is waited for by more roles than those who may open its page: Tasklist knows nothing of the others' tasks. */
    private Set<String> reachable(List<OpenTasks.OpenTask> tasks) {
        return seenTasks.of(tasks.stream().map(OpenTasks.OpenTask::id).toList()).stream()
                .map(SeenTasks.Seen::id)
                .collect(Collectors.toSet());
    }

    /** A system that refers has no name. */
    private static String referrer(TrajectoryView trajectory, Map<String, String> people) {
        String name = people.get(trajectory.referredBy());
        return name == null || name.equals(trajectory.referredBy()) ? null : name;
    }

    /** Who enters a phase twice in a row, never left it. */
    private static Map<Phase, List<LocalDate>> entered(List<EventView> events) {
        Map<Phase, List<LocalDate>> entered = new EnumMap<>(Phase.class);
        Phase last = null;
        for (EventView event : events.stream()
                .filter(one -> one.kind() == EventKind.FASE)
                .sorted(Comparator.comparing(EventView::at))
                .toList()) {
            Phase phase = Phase.valueOf(event.code());
            if (phase != last) {
                entered.computeIfAbsent(phase, first -> new ArrayList<>())
                        .add(event.at().toLocalDate());
            }
            last = phase;
        }
        return entered;
    }
}
