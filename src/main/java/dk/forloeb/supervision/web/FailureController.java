package dk.forloeb.supervision.web;

import dk.forloeb.supervision.FailureKind;
import dk.forloeb.supervision.FailureService;
import dk.forloeb.supervision.Failures;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands still, why, for how long and for whom, and what to do next. */
@Controller
@RequestMapping(FailureController.PAGE)
class FailureController {

    static final String PAGE = "/forloeb/overvaagning/fejl";

    private final FailureService failures;
    private final Clock clock;

    FailureController(FailureService failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        Failures.Open open = failures.open();
        LocalDateTime now = LocalDateTime.now(clock);
        model.addAttribute(
                "lines",
                open.failures().stream()
                        .map(failure -> FailureLine.of(failure, now))
                        .toList());
        model.addAttribute("cut", open.more() ? FailureLine.MORE : null);
        model.addAttribute("retries", failures.mayRetry());
        model.addAttribute("opens", failures.opensTrajectories());
        return "supervision/failures";
    }

    @PostMapping("/igen")
    String retry(
            @RequestParam String proces,
            @RequestParam String trin,
            @RequestParam FailureKind art,
            RedirectAttributes answer) {
        Failures.Retried retried = failures.retry(proces, trin, art);
        String done = retried.tried() == 0
                ? "Der er intet at prøve igen; det kan være gået i gang imens. Intet er ændret."
                : "%d trin prøves igen om lidt. Det, der lykkes, forsvinder fra listen.".formatted(retried.tried());
        answer.addFlashAttribute("done", retried.more() ? done + " " + FailureLine.MORE_TO_RETRY : done);
        return "redirect:" + PAGE;
    }
}
