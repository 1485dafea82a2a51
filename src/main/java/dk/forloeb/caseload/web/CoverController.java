package dk.forloeb.caseload.web;

import dk.forloeb.caseload.CoverPlanning;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.engine.CoverShare;
import dk.forloeb.trajectory.CoverRefusedException;
import dk.forloeb.trajectory.CoverView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who covers for whom, from when to when. */
@Controller
@RequestMapping(CoverController.PAGE)
class CoverController {

    static final String PAGE = "/forloeb/vikar";

    private static final String TYPED = "typed";
    private static final String ALL = "alle";
    private static final String SOME = "nogle";
    private static final String AGAIN = "redirect:" + PAGE;
    private static final String CONFLICT =
            "Nogen arbejdede med en af opgaverne i samme øjeblik. Intet er ændret. Prøv igen.";

    private final CoverPlanning planning;
    private final Clock clock;

    CoverController(CoverPlanning planning, Clock clock) {
        this.planning = planning;
        this.clock = clock;
    }

    /**
     * What the person chose, kept when it is refused.
     *
     * @param helbred a box that is not ticked sends nothing
     * @param omfang {@link #ALL} or {@link #SOME}
     * @param forloeb numbers of the courses
     */
    record Typed(
            String fravaerende,
            String vikar,
            String fra,
            String til,
            String helbred,
            String omfang,
            List<String> forloeb) {

        public boolean health() {
            return "ja".equals(helbred);
        }

        public boolean some() {
            return SOME.equals(omfang);
        }

        public boolean chosen(String no) {
            return forloeb != null && forloeb.contains(no);
        }

        private CoverShare share() {
            if (some()) {
                return CoverShare.ofSome(health(), forloeb == null ? List.of() : Set.copyOf(forloeb));
            }
            // Nothing but a plain word gives all of them away.
            if (!ALL.equals(omfang)) {
                throw new CoverRefusedException("Vælg, om vikaren skal have alle forløb eller kun nogle.");
            }
            return CoverShare.ofAllCourses(health());
        }

        /** The same for some courses. */
        private Typed ofSome() {
            return new Typed(fravaerende, vikar, fra, til, helbred, SOME, forloeb);
        }
    }

    /**
     * @param mayOpen whether the reader may open the courses
     * @param tone of the chip that says where it stands
     */
    record Line(
            UUID id,
            String absent,
            String cover,
            String from,
            String until,
            String health,
            boolean allCourses,
            List<String> courses,
            boolean mayOpen,
            String state,
            String tone,
            boolean mayEnd) {}

    @GetMapping
    String show(Model model) {
        CoverPlanning.Plan plan = planning.plan();
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "lines",
                plan.covers().stream().map(one -> line(one, plan, today)).toList());
        model.addAttribute("absent", plan.absent());
        model.addAttribute("others", plan.others());
        model.addAttribute("today", today);
        if (model.getAttribute(TYPED) instanceof Typed typed
                && typed.some()
                && plan.absent().containsKey(typed.fravaerende())) {
            model.addAttribute("courses", planning.choices(typed.fravaerende()));
            model.addAttribute("away", plan.names().get(typed.fravaerende()));
        }
        return "caseload/cover";
    }

    @PostMapping
    String plan(Typed typed, RedirectAttributes answer) {
        try {
            planning.plan(
                    typed.fravaerende(),
                    typed.vikar(),
                    day(typed.fra(), "første"),
                    day(typed.til(), "sidste"),
                    typed.share());
            answer.addFlashAttribute(
                    "done",
                    "Vikaren er noteret. Opgaverne flytter til vikaren den første dag og kommer tilbage"
                            + " efter den sidste.");
        } catch (CoverRefusedException refused) {
            answer.addFlashAttribute("error", refused.getMessage());
            answer.addFlashAttribute(TYPED, typed);
        } catch (ConcurrencyFailureException conflict) {
            answer.addFlashAttribute("error", CONFLICT);
            answer.addFlashAttribute(TYPED, typed);
        }
        return AGAIN;
    }

    /** Shows the courses of whoever was chosen, and keeps the rest of what was typed. */
    @PostMapping("/forloeb")
    String choose(Typed typed, RedirectAttributes answer) {
        answer.addFlashAttribute(TYPED, typed.ofSome());
        return AGAIN + "#omfang";
    }

    @PostMapping("/{id}/slut")
    String end(@PathVariable UUID id, RedirectAttributes answer) {
        try {
            planning.end(id);
            answer.addFlashAttribute(
                    "done", "Vikardækningen gælder ikke mere. Har vikaren opgaver, kommer de tilbage.");
        } catch (CoverRefusedException refused) {
            answer.addFlashAttribute("error", refused.getMessage());
        } catch (ConcurrencyFailureException conflict) {
            answer.addFlashAttribute("error", CONFLICT);
        }
        return AGAIN;
    }

    private Line line(CoverView cover, CoverPlanning.Plan plan, LocalDate today) {
        Map<String, String> names = plan.names();
        List<String> state = cover.isRunning(today)
                ? List.of("Nu", "green")
                : cover.isCalledOff()
                        ? List.of("Aflyst", "grey")
                        : cover.isOver(today) ? List.of("Slut", "grey") : List.of("Kommer", "amber");
        return new Line(
                cover.id(),
                names.getOrDefault(cover.absentId(), cover.absentId()),
                names.getOrDefault(cover.coverId(), cover.coverId()),
                DanishDates.day(cover.from()),
                DanishDates.day(cover.endedOn() == null || cover.isCalledOff() ? cover.until() : cover.endedOn()),
                cover.health() ? "Ja" : "Nej",
                cover.allCourses(),
                plan.courses().getOrDefault(cover.id(), List.of()),
                cover.isRunning(today) || planning.mayEnd(cover),
                state.get(0),
                state.get(1),
                !cover.isOver(today) && planning.mayEnd(cover));
    }

    private static LocalDate day(String text, String which) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException noDay) {
            throw new CoverRefusedException("Vælg den %s dag.".formatted(which));
        }
    }
}
