package dk.forloeb.caseload.web;

import dk.forloeb.caseload.TrajectoryPage;
import dk.forloeb.caseload.TrajectoryPageService;
import dk.forloeb.deadline.DeadlineProperties;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.engine.CourseRoutes.State;
import dk.forloeb.engine.CourseRoutes.Step;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A citizen's course on one page: where it stands, what is due, what has happened, and the way through the diagram. */
@Controller
@RequestMapping("/forloeb/forloeb/{no}")
class TrajectoryController {

    private final TrajectoryPageService trajectories;
    private final WorkingCalendar calendar;
    private final DeadlineProperties deadlines;
    private final Clock clock;

    TrajectoryController(
            TrajectoryPageService trajectories, WorkingCalendar calendar, DeadlineProperties deadlines, Clock clock) {
        this.trajectories = trajectories;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable String no,
            @RequestParam(name = "alt", defaultValue = "") String all,
            @RequestParam(name = "om", defaultValue = "") String about,
            @RequestParam(name = "proces", required = false) String process,
            Model model) {
        addSheet(trajectories.page(no, process), "ja".equals(all), TimelineTopic.at(about), model);
        return "caseload/trajectory";
    }

    /** The page in short, beside the board. */
    @GetMapping("/kort")
    String peek(@PathVariable String no, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        addSheet(trajectories.page(no), false, null, model);
        return "caseload/peek :: peek";
    }

    private void addSheet(TrajectoryPage page, boolean everything, TimelineTopic about, Model model) {
        model.addAttribute(
                "shown",
                TrajectorySheet.of(
                        page, LocalDate.now(clock), calendar, deadlines.warnWorkingDays(), everything, about));
    }

    @GetMapping(path = "/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> diagram(
            @PathVariable String no, @RequestParam(name = "proces", required = false) String process) {
        return kept(trajectories.diagram(no, process).orElseThrow(UnknownTrajectoryException::new));
    }

    @GetMapping(path = "/rute", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, List<String>>> route(
            @PathVariable String no, @RequestParam(name = "proces", required = false) String process) {
        List<Step> steps = trajectories
                .route(no, process)
                .orElseThrow(UnknownTrajectoryException::new)
                .steps();
        return kept(steps.stream()
                .collect(Collectors.groupingBy(
                        step -> mark(step.state()), Collectors.mapping(Step::id, Collectors.toList()))));
    }

    /** How the viewer names it. */
    private static String mark(State state) {
        return state == State.BROKEN_OFF ? "broken" : state.name().toLowerCase(Locale.ROOT);
    }

    private static <T> ResponseEntity<T> kept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
