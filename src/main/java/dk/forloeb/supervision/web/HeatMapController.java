package dk.forloeb.supervision.web;

import dk.forloeb.engine.web.RequestProblems;
import dk.forloeb.supervision.HeatMapService;
import java.time.Clock;
import java.time.LocalDate;
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

    private final HeatMapService heatMap;
    private final Clock clock;

    HeatMapController(HeatMapService heatMap, Clock clock) {
        this.heatMap = heatMap;
        this.clock = clock;
    }

    @GetMapping(path = "/{definitionId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> show(
            @PathVariable String definitionId,
            @RequestParam(defaultValue = HeatMapQuestion.ALL) String version,
            @RequestParam(defaultValue = "12") String periode,
            @RequestParam(required = false) String fra,
            @RequestParam(required = false) String til) {
        HeatMapQuestion question = new HeatMapQuestion(version, periode, fra, til);
        return question.problem()
                .<ResponseEntity<Object>>map(problem -> ResponseEntity.badRequest()
                        .body(RequestProblems.of(HttpStatus.BAD_REQUEST, "Kan ikke vises", problem)))
                .orElseGet(() -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(HeatMapView.of(heatMap.of(definitionId, question.filter(LocalDate.now(clock))))));
    }
}
