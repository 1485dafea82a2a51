package dk.forloeb.supervision.web;

import dk.forloeb.deadline.DanishDates;
import dk.forloeb.engine.web.Download;
import dk.forloeb.engine.web.RequestProblems;
import dk.forloeb.platform.Spreadsheet;
import dk.forloeb.supervision.FinishedCourse;
import dk.forloeb.supervision.FinishedPage;
import dk.forloeb.supervision.FinishedService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has ended in a process, for the tab in Cockpit. */
@RestController
@RequestMapping("/forloeb/overvaagning/afsluttede")
class FinishedController {

    /** The beginning of a trajectory number; a name would stand in the address. */
    private static final String NUMBER = "F[0-9-]{0,12}";

    private static final String PAGE = "[1-9]\\d{0,5}";

    private static final List<String> HEADER =
            List.of("Forløb", "Begyndt", "Sluttet", "Varighed i dage", "Hvordan", "Version");

    private final FinishedService finished;
    private final Clock clock;

    FinishedController(FinishedService finished, Clock clock) {
        this.finished = finished;
        this.clock = clock;
    }

    @GetMapping(path = "/{definitionId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> list(
            @PathVariable String definitionId,
            @RequestParam(defaultValue = "") String nr,
            @RequestParam(defaultValue = "1") String side) {
        return sought(nr, number -> {
            FinishedPage page =
                    finished.finished(definitionId, number, side.matches(PAGE) ? Integer.parseInt(side) : 1);
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(new Shown(
                            page.process().name(),
                            page.total(),
                            page.page(),
                            page.pages(),
                            page.courses().stream().map(Row::of).toList()));
        });
    }

    /** The same as a file. */
    @GetMapping("/{definitionId}/liste" + Download.ENDING)
    ResponseEntity<?> file(
            @PathVariable String definitionId,
            @PathVariable String ending,
            @RequestParam(defaultValue = "") String nr) {
        return sought(
                nr,
                number -> Download.table(
                        "afsluttede-" + LocalDate.now(clock),
                        ending,
                        new Spreadsheet(
                                "Afsluttede",
                                HEADER,
                                finished.list(definitionId, number).stream()
                                        .map(FinishedController::cells)
                                        .toList())));
    }

    private static List<Object> cells(FinishedCourse course) {
        return Arrays.asList(
                course.number(),
                course.started().toLocalDate(),
                course.ended().toLocalDate(),
                Duration.between(course.started(), course.ended()).toDays(),
                endingOf(course),
                course.version());
    }

    /** @param found is asked with the number, or null for all */
    private static ResponseEntity<?> sought(String typed, Function<String, ResponseEntity<?>> found) {
        String number = typed.strip().toUpperCase(Locale.ROOT);
        if (number.isEmpty() || number.matches(NUMBER)) {
            return found.apply(number.isEmpty() ? null : number);
        }
        return ResponseEntity.badRequest()
                .body(RequestProblems.of(
                        HttpStatus.BAD_REQUEST,
                        "Kan ikke søges",
                        "Søg med et forløbsnummer eller begyndelsen af det, for eksempel F-2026-000123. Der kan ikke"
                                + " søges på navn, fordi navnet så ville stå i adressen."));
    }

    record Shown(String process, int total, int page, int pages, List<Row> rows) {}

    /**
     * A finished course in words.
     *
     * @param opens whether its way can be shown, which takes the diagram of its version
     */
    record Row(
            String id,
            String number,
            String started,
            String ended,
            String duration,
            String ending,
            String version,
            boolean opens) {

        static Row of(FinishedCourse course) {
            return new Row(
                    course.instanceId(),
                    course.number() == null ? "uden nummer" : course.number(),
                    DanishDates.day(course.started().toLocalDate()),
                    DanishDates.day(course.ended().toLocalDate()),
                    Lapse.words(Duration.between(course.started(), course.ended())),
                    endingOf(course),
                    course.version() == null ? "slettet" : course.version().toString(),
                    course.version() != null);
        }
    }

    static String endingOf(FinishedCourse course) {
        return course.ending() == null ? "Stoppet undervejs" : course.ending();
    }
}
