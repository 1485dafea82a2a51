package dk.forloeb.supervision.web;

import dk.forloeb.deadline.DanishDates;
import dk.forloeb.supervision.FinishedRoute;
import dk.forloeb.supervision.FinishedRoute.Step;
import dk.forloeb.supervision.FinishedService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A finished course: its way through the diagram, and the same as text. Without names. */
@Controller
@RequestMapping("/forloeb/overvaagning/forloeb/{instanceId}")
class RouteController {

    private final FinishedService finished;

    RouteController(FinishedService finished) {
        this.finished = finished;
    }

    @GetMapping
    String show(@PathVariable String instanceId, Model model) {
        FinishedRoute route = finished.route(instanceId);
        model.addAttribute("route", route);
        model.addAttribute("number", route.course().number());
        model.addAttribute("opens", finished.opensTrajectories());
        model.addAttribute("started", DanishDates.moment(route.course().started()));
        model.addAttribute("ended", DanishDates.moment(route.course().ended()));
        model.addAttribute(
                "duration",
                Lapse.words(Duration.between(
                        route.course().started(), route.course().ended())));
        model.addAttribute("ending", FinishedController.endingOf(route.course()));
        model.addAttribute("lines", route.steps().stream().map(Line::of).toList());
        return "supervision/route";
    }

    @GetMapping(path = "/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> diagram(@PathVariable String instanceId) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(finished.diagram(instanceId));
    }

    @GetMapping(path = "/rute", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, List<String>>> marks(@PathVariable String instanceId) {
        FinishedRoute route = finished.route(instanceId);
        List<String> done = ids(route, false);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "done",
                        done,
                        "broken",
                        ids(route, true).stream()
                                .filter(id -> !done.contains(id))
                                .toList(),
                        "followed",
                        List.copyOf(route.flows())));
    }

    private static List<String> ids(FinishedRoute route, boolean brokenOff) {
        return route.steps().stream()
                .filter(step -> step.brokenOff() == brokenOff)
                .map(Step::id)
                .distinct()
                .toList();
    }

    /** A step in words. */
    record Line(String name, String state, String from, String to, String duration, String called) {

        static Line of(Step step) {
            return new Line(
                    step.name(),
                    step.brokenOff() ? "Afbrudt" : "Udført",
                    DanishDates.moment(step.from()),
                    DanishDates.moment(step.to()),
                    Lapse.words(Duration.between(step.from(), step.to())),
                    step.calledInstanceId());
        }
    }
}
