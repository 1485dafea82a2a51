package dk.forloeb.supervision.web;

import dk.forloeb.supervision.FailureService;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands still, for the dashboard of Cockpit; without the numbers of those who wait. */
@RestController
class FailureTableController {

    private final FailureService failures;
    private final Clock clock;

    FailureTableController(FailureService failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    @GetMapping(path = "/forloeb/overvaagning/fejl/tabel", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Row>> table() {
        LocalDateTime now = LocalDateTime.now(clock);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(failures.counted().stream()
                        .map(failure -> Row.of(FailureLine.of(failure, now)))
                        .toList());
    }

    record Row(String step, String process, String meaning, String action, String lapse, String waiting) {

        static Row of(FailureLine line) {
            return new Row(line.step(), line.process(), line.meaning(), line.action(), line.lapse(), line.waiting());
        }
    }
}
