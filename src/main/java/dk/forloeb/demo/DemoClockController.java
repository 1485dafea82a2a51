package dk.forloeb.demo;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which anybody in the demo moves the clock. */
@Controller
@Profile("demo")
@RequestMapping("/forloeb/demo/ur")
class DemoClockController {

    private static final int LONGEST_JUMP = 366;
    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"));

    private final DemoClock demoClock;
    private final Clock clock;

    DemoClockController(DemoClock demoClock, Clock clock) {
        this.demoClock = demoClock;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("now", DANISH.format(LocalDateTime.now(clock)));
        model.addAttribute("ahead", demoClock.daysAhead() == 0 ? "" : days(demoClock.daysAhead()));
        return "demo/clock";
    }

    @PostMapping
    String forward(@RequestParam(name = "dage", defaultValue = "") String typed, RedirectAttributes answer) {
        String days = typed.strip();
        if (!days.matches("\\d{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > LONGEST_JUMP) {
            answer.addFlashAttribute("error", "Skriv et helt antal dage mellem 1 og 366. Uret er ikke flyttet.");
            answer.addFlashAttribute("typed", typed);
        } else {
            int ran = demoClock.forward(Integer.parseInt(days));
            answer.addFlashAttribute(
                    "done",
                    "Uret er flyttet %s frem. %s"
                            .formatted(
                                    days(Integer.parseInt(days)),
                                    ran == 0
                                            ? "Ingen frister faldt i den tid."
                                            : "Der blev udført %d automatiske trin.".formatted(ran)));
        }
        return "redirect:/forloeb/demo/ur";
    }

    private static String days(long number) {
        return number == 1 ? "1 dag" : number + " dage";
    }
}
