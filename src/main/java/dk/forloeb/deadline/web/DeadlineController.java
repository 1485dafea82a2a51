package dk.forloeb.deadline.web;

import dk.forloeb.deadline.ChangeReason;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.deadline.DeadlineChip;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.deadline.DeadlineProperties;
import dk.forloeb.deadline.DeadlineRefusedException;
import dk.forloeb.deadline.DeadlineService;
import dk.forloeb.deadline.DeadlineView;
import dk.forloeb.deadline.Reason;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.engine.OpenTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page with a trajectory's deadlines, on which each date says why it lies where it lies. */
@Controller
@RequestMapping("/forloeb/forloeb/{no}/frister")
class DeadlineController {

    private static final String CHANGED_MEANWHILE = "Fristen er ændret imens. Se den igennem, og prøv igen.";
    private static final int LAST_PAGE = 10_000;

    private final DeadlineService deadlines;
    private final WorkingCalendar calendar;
    private final DeadlineProperties properties;
    private final Clock clock;

    DeadlineController(
            DeadlineService deadlines, WorkingCalendar calendar, DeadlineProperties properties, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String no, @RequestParam(name = "side", defaultValue = "1") String side, Model model) {
        Page<DeadlineView> page = deadlines.ofTrajectory(no, pageOf(side) - 1);
        Map<DeadlineKind, Boolean> mayChange = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : DeadlineKind.values()) {
            mayChange.put(kind, deadlines.mayChange(no, kind));
        }
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("no", no);
        model.addAttribute(
                "rows",
                page.map(deadline -> DeadlineRow.of(
                                deadline,
                                DeadlineChip.of(deadline, today, calendar, properties.warnWorkingDays()),
                                mayChange.get(deadline.kind())))
                        .getContent());
        model.addAttribute(
                "undated",
                deadlines.withoutDeadline(no).stream()
                        .map(DeadlineController::undated)
                        .toList());
        model.addAttribute("page", page.getNumber() + 1);
        model.addAttribute("pages", Math.max(1, page.getTotalPages()));
        model.addAttribute("reasons", ChangeReason.toChoose());
        model.addAttribute("mostExtraDays", properties.mostExtraDays());
        return "deadline/list";
    }

    private static String undated(OpenTasks.OpenTask task) {
        return task.due() == null ? task.name() : "%s, %s".formatted(task.name(), DanishDates.weekday(task.due()));
    }

    @PostMapping("/{id}/pause")
    String pause(@PathVariable String no, @PathVariable UUID id, Typed typed, RedirectAttributes answer) {
        return change(no, id, typed, answer, "Fristen er sat på pause.", () -> deadlines.pause(no, id, typed.reason()));
    }

    @PostMapping("/{id}/genoptag")
    String resume(@PathVariable String no, @PathVariable UUID id, Typed typed, RedirectAttributes answer) {
        return change(no, id, typed, answer, "Fristen løber igen.", () -> deadlines.resume(no, id, typed.reason()));
    }

    @PostMapping("/{id}/forlaeng")
    String extend(@PathVariable String no, @PathVariable UUID id, Typed typed, RedirectAttributes answer) {
        return change(
                no,
                id,
                typed,
                answer,
                "Fristen er forlænget.",
                () -> deadlines.extend(no, id, typed.days(), typed.seen(), typed.reason()));
    }

    private static String change(
            String no, UUID id, Typed typed, RedirectAttributes answer, String done, Runnable work) {
        try {
            work.run();
            answer.addFlashAttribute("done", done);
        } catch (DeadlineRefusedException refused) {
            refuse(answer, id, typed, refused.getMessage());
        } catch (ConcurrencyFailureException conflict) {
            refuse(answer, id, typed, CHANGED_MEANWHILE);
        }
        answer.addAttribute("no", no);
        answer.addAttribute("side", pageOf(typed.side()));
        return "redirect:/forloeb/forloeb/{no}/frister";
    }

    private static void refuse(RedirectAttributes answer, UUID id, Typed typed, String message) {
        answer.addFlashAttribute("error", message);
        answer.addFlashAttribute("errorId", id.toString());
        answer.addFlashAttribute("typed", typed);
    }

    /** What is no page is the first. */
    private static int pageOf(String side) {
        return side != null && side.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(side), LAST_PAGE) : 1;
    }

    /** What the person has typed, as it came. */
    record Typed(String aarsag, String begrundelse, String dage, String frist, String side) {

        Reason reason() {
            return new Reason(
                    EnumSet.allOf(ChangeReason.class).stream()
                            .filter(code -> code.name().equals(aarsag))
                            .findFirst()
                            .orElse(null),
                    begrundelse);
        }

        /** The date that stood on the page. */
        LocalDate seen() {
            try {
                return frist == null ? null : LocalDate.parse(frist);
            } catch (DateTimeParseException noDay) {
                return null;
            }
        }

        /** 0 when it is no number of days. */
        int days() {
            return dage != null && dage.strip().matches("\\d{1,4}") ? Integer.parseInt(dage.strip()) : 0;
        }
    }
}
