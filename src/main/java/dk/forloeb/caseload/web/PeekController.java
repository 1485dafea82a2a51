package dk.forloeb.caseload.web;

import dk.forloeb.caseload.TrajectoryPageService;
import dk.forloeb.deadline.DeadlineProperties;
import dk.forloeb.deadline.WorkingCalendar;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The course's page in short, beside the board; rights and access log are the page's. */
@Controller
class PeekController {

    private final TrajectoryPageService trajectories;
    private final WorkingCalendar calendar;
    private final DeadlineProperties deadlines;
    private final Clock clock;

    PeekController(
            TrajectoryPageService trajectories, WorkingCalendar calendar, DeadlineProperties deadlines, Clock clock) {
        this.trajectories = trajectories;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping("/forloeb/forloeb/{no}/kort")
    String show(@PathVariable String no, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute(
                "shown",
                TrajectorySheet.of(
                        trajectories.page(no),
                        LocalDate.now(clock),
                        calendar,
                        deadlines.warnWorkingDays(),
                        false,
                        null));
        return "caseload/peek :: peek";
    }
}
