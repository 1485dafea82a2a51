package dk.forloeb.caseload.web;

import dk.forloeb.caseload.CitizenPage;
import dk.forloeb.caseload.CitizenPageService;
import dk.forloeb.caseload.CourseOverException;
import dk.forloeb.citizen.CitizenChangeView;
import dk.forloeb.citizen.CitizenField;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.citizen.Languages;
import dk.forloeb.citizen.SafeContact;
import dk.forloeb.citizen.StaleCitizenException;
import dk.forloeb.deadline.DanishDates;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is known of a course's citizen, what it was before, and a form to correct it. */
@Controller
@RequestMapping("/forloeb/forloeb/{no}/borger")
class CitizenController {

    private static final String AGAIN = "redirect:/forloeb/forloeb/{no}/borger";
    private static final String NOTHING = "ingen";
    private static final String HIDDEN = "vises ikke";
    private static final String SAVED = "Oplysningerne er gemt. Det står i tidslinjen, hvad der er rettet.";
    private static final String NO_NEWS = "Der var intet nyt: oplysningerne stod sådan i forvejen.";
    private static final String STALE =
            "En anden har rettet borgerens oplysninger imens. Det, du rettede, er ikke gemt, men"
                    + " står stadig i felterne sammen med det nye. Se det igennem, og gem igen, hvis det stadig er rigtigt.";

    private final CitizenPageService citizens;

    CitizenController(CitizenPageService citizens) {
        this.citizens = citizens;
    }

    record Fact(String name, String value) {}

    record Choice(String code, String label) {}

    record Line(String when, String field, String before, String after, String person) {}

    @GetMapping
    String show(@PathVariable String no, Model model) {
        CitizenPage page = citizens.page(no);
        CitizenView citizen = page.file().citizen();
        model.addAttribute("no", no);
        model.addAttribute("name", page.isProtected() ? "Beskyttet borger" : citizen.fullName());
        model.addAttribute("hidden", page.isProtected());
        model.addAttribute("facts", facts(citizen));
        model.addAttribute("correctable", page.correctable());
        model.addAttribute("languages", languages(citizen.preferredLanguage()));
        model.addAttribute("channels", SafeContact.values());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", CitizenTyped.of(page.file().version(), citizen));
        }
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", Map.of());
        }
        model.addAttribute(
                "lines",
                page.file().changes().stream()
                        .map(change -> line(change, page.isProtected(), page.people()))
                        .toList());
        return "caseload/citizen";
    }

    @PostMapping
    String correct(@PathVariable String no, CitizenTyped typed, RedirectAttributes answer) {
        CitizenPage page = citizens.page(no);
        CitizenView known = page.file().citizen();
        if (page.correctable() && page.file().version() != typed.seenVersion()) {
            return stale(page, typed, answer);
        }
        Map<String, String> problems = typed.problems(known);
        if (!problems.isEmpty()) {
            answer.addFlashAttribute("problems", problems);
            answer.addFlashAttribute("typed", typed);
            return AGAIN;
        }
        try {
            boolean changed = citizens.correct(no, typed.seenVersion(), typed.correction(known));
            answer.addFlashAttribute("done", changed ? SAVED : NO_NEWS);
        } catch (StaleCitizenException | ConcurrencyFailureException stale) {
            return stale(citizens.page(no), typed, answer);
        } catch (CourseOverException over) {
            answer.addFlashAttribute(
                    "error", "Forløbet er lukket, så oplysningerne kan ikke rettes her. Intet er gemt.");
        }
        return AGAIN;
    }

    /** Somebody else's corrections are never undone by a form that did not know of them. */
    private static String stale(CitizenPage now, CitizenTyped typed, RedirectAttributes answer) {
        answer.addFlashAttribute("error", STALE);
        answer.addFlashAttribute(
                "typed",
                typed.over(CitizenTyped.of(now.file().version(), now.file().citizen())));
        return AGAIN;
    }

    private static List<Fact> facts(CitizenView citizen) {
        boolean hidden = citizen.addressProtected();
        return Stream.of(
                        new Fact("CPR-nummer", citizen.cprMasked()),
                        new Fact("Telefon", hidden ? HIDDEN : orNothing(citizen.phone())),
                        new Fact("E-mail", hidden ? HIDDEN : orNothing(citizen.email())),
                        new Fact("Sprog", Languages.label(citizen.preferredLanguage())),
                        new Fact("Tolk", citizen.interpreterNeeded() ? "ja" : "nej"),
                        new Fact(
                                "Sikker kontaktform",
                                citizen.safeContact() == null
                                        ? "ikke aftalt endnu"
                                        : citizen.safeContact().label()),
                        new Fact("Navne- og adressebeskyttelse", hidden ? "ja" : "nej"))
                .toList();
    }

    private static String orNothing(String text) {
        return text == null ? NOTHING : text;
    }

    /** Those that can be chosen, and the one that is known. */
    private static List<Choice> languages(String known) {
        return Stream.concat(Languages.codes().stream(), Stream.of(known))
                .distinct()
                .map(code -> new Choice(code, StringUtils.capitalize(Languages.label(code))))
                .toList();
    }

    private static Line line(CitizenChangeView change, boolean hidden, Map<String, String> people) {
        return new Line(
                DanishDates.moment(change.at()),
                StringUtils.capitalize(change.field().label()),
                value(change.field(), change.before(), hidden),
                value(change.field(), change.after(), hidden),
                people.get(change.byUser()));
    }

    private static String value(CitizenField field, String value, boolean hidden) {
        return switch (field) {
            case SPROG -> Languages.label(value);
            case TOLK, BESKYTTELSE -> "JA".equals(value) ? "ja" : "nej";
            case KONTAKTFORM ->
                Arrays.stream(SafeContact.values())
                        .filter(channel -> channel.name().equals(value))
                        .map(SafeContact::label)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(), label -> label.isEmpty() ? "ikke aftalt" : label));
            default -> hidden ? HIDDEN : orNothing(value);
        };
    }
}
