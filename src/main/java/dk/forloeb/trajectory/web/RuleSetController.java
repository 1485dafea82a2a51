package dk.forloeb.trajectory.web;

import dk.forloeb.trajectory.RuleSet;
import dk.forloeb.trajectory.RuleSetService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that shows which rules apply when, who follows which, and what changes between two days. Names nobody. */
@Controller
@RequestMapping("/forloeb/regelsaet")
class RuleSetController {

    private final RuleSetService ruleSets;
    private final Clock clock;

    RuleSetController(RuleSetService ruleSets, Clock clock) {
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /**
     * @param from first of the two days; the one before the newest rules by default
     * @param to second of the two days; the first of the newest rules by default
     */
    @GetMapping
    String show(
            @RequestParam(name = "fra", required = false) String from,
            @RequestParam(name = "til", required = false) String to,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        List<RuleSet> all = ruleSets.ruleSets();
        model.addAttribute("lines", RuleSetLine.of(all, ruleSets.running(), today));
        LocalDate newest = all.get(all.size() - 1).from();
        LocalDate usual = newest == null ? today : newest;
        model.addAttribute("from", from == null ? usual.minusDays(1).toString() : from);
        model.addAttribute("to", to == null ? usual.toString() : to);
        compare(from, to, usual, model);
        return "trajectory/rule-sets";
    }

    private void compare(String from, String to, LocalDate usual, Model model) {
        try {
            LocalDate before = from == null ? usual.minusDays(1) : LocalDate.parse(from);
            LocalDate after = to == null ? usual : LocalDate.parse(to);
            if (!before.isBefore(after)) {
                model.addAttribute("problem", "Den første dag skal ligge før den anden.");
                return;
            }
            model.addAttribute("before", before);
            model.addAttribute("after", after);
            model.addAttribute("compared", true);
            model.addAttribute("changes", ruleSets.between(before, after));
            model.addAttribute("names", Map.of("before", nameOn(before), "after", nameOn(after)));
        } catch (DateTimeParseException noDay) {
            model.addAttribute("problem", "Skriv begge dage som åååå-mm-dd, for eksempel 2026-07-01.");
        }
    }

    private String nameOn(LocalDate day) {
        return ruleSets.on(day).id();
    }
}
