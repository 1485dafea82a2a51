package dk.forloeb.supervision.web;

import dk.forloeb.supervision.CaseworkerMatrixService;
import dk.forloeb.supervision.FailureService;
import dk.forloeb.supervision.Failures;
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
    private final CaseworkerMatrixService matrices;
    private final Clock clock;

    FailureTableController(FailureService failures, CaseworkerMatrixService matrices, Clock clock) {
        this.failures = failures;
        this.matrices = matrices;
        this.clock = clock;
    }

    @GetMapping(path = "/forloeb/overvaagning/fejl/tabel", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Shown> table() {
        Failures.Open open = failures.counted();
        LocalDateTime now = LocalDateTime.now(clock);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Shown(
                        open.failures().stream()
                                .map(failure -> Row.of(FailureLine.of(failure, now)))
                                .toList(),
                        open.more() ? FailureLine.MORE : "",
                        matrices.isOpen()));
    }

    /**
     * @param more a sentence when there are more; empty otherwise
     * @param ageing whether the person may open the pages about what is late and what grows old
     */
    record Shown(List<Row> rows, String more, boolean ageing) {}

    record Row(String step, String process, String meaning, String action, String lapse, String waiting) {

        static Row of(FailureLine line) {
            return new Row(line.step(), line.process(), line.meaning(), line.action(), line.lapse(), line.waiting());
        }
    }
}
