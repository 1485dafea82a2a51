package dk.forloeb.caseload.web;

import dk.forloeb.caseload.CitizenBrief;
import dk.forloeb.caseload.TaskTabService;
import dk.forloeb.caseload.TrajectoryPage;
import dk.forloeb.deadline.DeadlineProperties;
import dk.forloeb.deadline.WorkingCalendar;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Parts of the course's page for the tabs beside a task's form. Whoever may not see one is told so in its place. */
@Controller
@RequestMapping("/forloeb/opgaver/{taskId}")
class TaskTabController {

    private final TaskTabService tabs;
    private final WorkingCalendar calendar;
    private final DeadlineProperties deadlines;
    private final Clock clock;

    TaskTabController(TaskTabService tabs, WorkingCalendar calendar, DeadlineProperties deadlines, Clock clock) {
        this.tabs = tabs;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @ModelAttribute
    void keepNothing(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping("/borger")
    String person(@PathVariable String taskId, Model model) {
        if (!addPage(taskId, model)) {
            tabs.brief(taskId).map(TaskTabController::named).ifPresent(brief -> model.addAttribute("brief", brief));
        }
        return "caseload/task-tab :: person";
    }

    @GetMapping("/tidslinje")
    String timeline(@PathVariable String taskId, Model model) {
        addPage(taskId, model);
        return "caseload/task-tab :: timeline";
    }

    @GetMapping("/rute")
    String way(@PathVariable String taskId, Model model) {
        addPage(taskId, model);
        return "caseload/task-tab :: way";
    }

    private boolean addPage(String taskId, Model model) {
        Optional<TrajectoryPage> page = tabs.page(taskId);
        // Its links would take the place of Tasklist, with a form open.
        model.addAttribute("inTask", true);
        page.ifPresent(found -> model.addAttribute(
                "shown",
                TrajectorySheet.of(found, LocalDate.now(clock), calendar, deadlines.warnWorkingDays(), false, null)));
        return page.isPresent();
    }

    private static CitizenBrief named(CitizenBrief brief) {
        return new CitizenBrief(
                brief.no(), brief.hidden() ? "Beskyttet borger" : brief.name(), brief.hidden(), brief.interpreter());
    }
}
