package dk.forloeb.supervision.web;

import dk.forloeb.engine.web.Download;
import dk.forloeb.engine.web.RequestProblems;
import dk.forloeb.platform.Spreadsheet;
import dk.forloeb.supervision.HeatMap;
import dk.forloeb.supervision.HeatMapService;
import dk.forloeb.supervision.StepFigure;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures behind the heat map in Cockpit. */
@RestController
@RequestMapping("/forloeb/overvaagning/varmekort")
class HeatMapController {

    private static final List<String> HEADER =
            List.of("Trin", "Antal gennemført", "Afbrudt", "Median i timer", "9 af 10 (P90) i timer");

    private final HeatMapService heatMap;
    private final Clock clock;

    HeatMapController(HeatMapService heatMap, Clock clock) {
        this.heatMap = heatMap;
        this.clock = clock;
    }

    @GetMapping(path = "/{definitionId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> show(
            @PathVariable String definitionId,
            @RequestParam(defaultValue = HeatMapQuestion.ALL) String version,
            @RequestParam(defaultValue = "12") String periode,
            @RequestParam(required = false) String fra,
            @RequestParam(required = false) String til) {
        HeatMapQuestion question = new HeatMapQuestion(version, periode, fra, til);
        return answer(question, () -> ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(HeatMapView.of(figures(definitionId, question))));
    }

    /** The figures as a file; times in hours, so that a spreadsheet can count with them. */
    @GetMapping("/{definitionId}/tal" + Download.ENDING)
    ResponseEntity<?> file(
            @PathVariable String definitionId,
            @PathVariable String ending,
            @RequestParam(defaultValue = HeatMapQuestion.ALL) String version,
            @RequestParam(defaultValue = "12") String periode,
            @RequestParam(required = false) String fra,
            @RequestParam(required = false) String til) {
        HeatMapQuestion question = new HeatMapQuestion(version, periode, fra, til);
        return answer(question, () -> {
            HeatMap map = figures(definitionId, question);
            return Download.table(
                    "varmekort-%s-%s".formatted(map.shown().key(), LocalDate.now(clock)),
                    ending,
                    new Spreadsheet(
                            "Varmekort",
                            HEADER,
                            map.steps().stream().map(HeatMapController::cells).toList()));
        });
    }

    private static List<Object> cells(StepFigure step) {
        return Arrays.asList(step.name(), step.done(), step.brokenOff(), hours(step.median()), hours(step.ninetieth()));
    }

    private static Double hours(Duration time) {
        return time == null ? null : time.toMinutes() / 60.0;
    }

    private HeatMap figures(String definitionId, HeatMapQuestion question) {
        return heatMap.of(definitionId, question.filter(LocalDate.now(clock)));
    }

    private static ResponseEntity<?> answer(HeatMapQuestion question, Supplier<ResponseEntity<?>> shown) {
        return question.problem()
                .<ResponseEntity<?>>map(problem -> ResponseEntity.badRequest()
                        .body(RequestProblems.of(HttpStatus.BAD_REQUEST, "Kan ikke vises", problem)))
                .orElseGet(shown);
    }
}
