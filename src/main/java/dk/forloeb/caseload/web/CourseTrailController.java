package dk.forloeb.caseload.web;

import dk.forloeb.caseload.CourseTrail;
import dk.forloeb.caseload.CourseTrailService;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.engine.web.Download;
import dk.forloeb.platform.AccessLog.Action;
import dk.forloeb.platform.AccessTrail.Look;
import dk.forloeb.platform.Spreadsheet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who has seen or changed a citizen's data. */
@Controller
class CourseTrailController {

    static final String PAGE = "/forloeb/forloeb/{no}/adgang";

    private static final String ASK = "/forloeb/adgang";
    private static final String NUMBER = "F-\\d{4}-\\d{6}";

    private static final Map<Action, String> DONE =
            Map.of(Action.READ, "Set", Action.WRITE, "Ændret", Action.REFUSED, "Afvist");

    private static final List<String> HEADER = List.of("Forløb", "Dag", "Klokken", "Hvem", "Hvad", "Hvor", "Formål");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final CourseTrailService trails;
    private final Clock clock;

    CourseTrailController(CourseTrailService trails, Clock clock) {
        this.trails = trails;
        this.clock = clock;
    }

    /** @param share of the most active person's entries, in percent, for the bar */
    record Person(String name, int reads, int writes, int refusals, int share, String last, String address) {}

    record Entry(String when, String person, String done, boolean refused, String where, String purpose) {}

    record Choice(String label, String address, boolean current) {}

    @GetMapping(PAGE)
    String show(
            @PathVariable String no,
            @RequestParam(name = "hvem", required = false) String who,
            @RequestParam(name = "hvad", required = false) String action,
            @RequestParam(name = "side", defaultValue = "1") String side,
            Model model) {
        String userId = userId(who);
        Action asked = action(action);
        CourseTrail trail = trails.trail(no, userId, asked, page(side));
        int most = trail.visitors().stream().mapToInt(one -> one.all()).max().orElse(1);
        model.addAttribute("no", no);
        model.addAttribute("ownCourse", trail.ownCourse());
        model.addAttribute("chosen", userId == null ? null : trail.people().get(userId));
        model.addAttribute("everybody", address(no, null, asked, 1));
        model.addAttribute(
                "people",
                trail.visitors().stream()
                        .map(one -> new Person(
                                trail.people().get(one.userId()),
                                one.reads(),
                                one.writes(),
                                one.refusals(),
                                Math.max(1, 100 * one.all() / most),
                                DanishDates.moment(one.last()),
                                address(no, one.userId(), asked, 1)))
                        .toList());
        model.addAttribute(
                "kinds",
                List.of(
                        new Choice("Alt", address(no, userId, null, 1), asked == null),
                        choice(no, userId, Action.READ, asked),
                        choice(no, userId, Action.WRITE, asked),
                        choice(no, userId, Action.REFUSED, asked)));
        model.addAttribute(
                "entries",
                trail.looks().stream().map(look -> entry(look, trail)).toList());
        model.addAttribute("matching", trail.matching());
        model.addAttribute("page", trail.page());
        model.addAttribute("pages", trail.pages());
        model.addAttribute("asFile", address(PAGE + "/liste.xlsx", no, userId, asked, 1));
        model.addAttribute("asText", address(PAGE + "/liste.csv", no, userId, asked, 1));
        model.addAttribute("forCitizenAsFile", address(PAGE + "/til-borgeren.xlsx", no, userId, asked, 1));
        model.addAttribute("forCitizenAsText", address(PAGE + "/til-borgeren.csv", no, userId, asked, 1));
        model.addAttribute("before", trail.page() > 1 ? address(no, userId, asked, trail.page() - 1) : null);
        model.addAttribute("after", trail.page() < trail.pages() ? address(no, userId, asked, trail.page() + 1) : null);
        return "caseload/trail";
    }

    /** The log as a file, for a sample. */
    @GetMapping(PAGE + "/liste" + Download.ENDING)
    ResponseEntity<byte[]> list(
            @PathVariable String no,
            @PathVariable String ending,
            @RequestParam(name = "hvem", required = false) String who,
            @RequestParam(name = "hvad", required = false) String action) {
        return file("adgang-", ending, trails.all(no, userId(who), action(action)));
    }

    /** The log as a file for the citizen who asks who has seen what. */
    @GetMapping(PAGE + "/til-borgeren" + Download.ENDING)
    ResponseEntity<byte[]> forCitizen(
            @PathVariable String no,
            @PathVariable String ending,
            @RequestParam(name = "hvem", required = false) String who,
            @RequestParam(name = "hvad", required = false) String action) {
        return file("adgang-til-borgeren-", ending, trails.forCitizen(no, userId(who), action(action)));
    }

    private ResponseEntity<byte[]> file(String name, String ending, CourseTrail trail) {
        List<List<Object>> rows = trail.looks().stream()
                .map(look -> {
                    Entry entry = entry(look, trail);
                    return List.<Object>of(
                            trail.no(),
                            look.at().toLocalDate(),
                            TIME.format(look.at()),
                            entry.person(),
                            entry.done(),
                            entry.where(),
                            entry.purpose());
                })
                .toList();
        return Download.table(name + LocalDate.now(clock), ending, new Spreadsheet("Adgang", HEADER, rows));
    }

    /** Where the data protection officer, who has no list of courses, says which log to open. */
    @GetMapping(ASK)
    String ask() {
        trails.requireOfficer();
        return "caseload/trail-ask";
    }

    /** What is no number of ours may be a name or a CPR number, and comes into no address. */
    @PostMapping(ASK)
    String open(@RequestParam(name = "no", defaultValue = "") String typed, Model model) {
        trails.requireOfficer();
        String no = typed.strip().toUpperCase(Locale.ROOT);
        if (no.matches(NUMBER)) {
            return "redirect:" + address(no, null, null, 1);
        }
        model.addAttribute("typed", typed);
        model.addAttribute(
                "problem",
                "Skriv forløbets nummer, for eksempel F-2026-000123. Navn og CPR-nummer kan ikke bruges her.");
        return "caseload/trail-ask";
    }

    /** A database keeps no NUL, and no user is called so. */
    private static String userId(String who) {
        return who != null && who.matches("[\\w.@-]{1,64}") ? who : null;
    }

    private static Action action(String asked) {
        return Arrays.stream(Action.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private static Choice choice(String no, String userId, Action action, Action asked) {
        return new Choice(DONE.get(action), address(no, userId, action, 1), action == asked);
    }

    private static Entry entry(Look look, CourseTrail trail) {
        String absent = trail.onBehalfOf(look.userId(), look.at());
        String person = trail.people().get(look.userId());
        return new Entry(
                DanishDates.moment(look.at()),
                absent == null ? person : "%s, vikar for %s".formatted(person, absent),
                DONE.get(look.action()),
                look.action() == Action.REFUSED,
                SourceLabel.of(look.source(), trail.titles()),
                LookPurpose.of(look.source()));
    }

    private static String address(String no, String userId, Action action, int page) {
        return address(PAGE, no, userId, action, page);
    }

    private static String address(String path, String no, String userId, Action action, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (userId != null) {
            address.queryParam("hvem", "{hvem}");
        }
        if (action != null) {
            address.queryParam("hvad", action.name());
        }
        if (page > 1) {
            address.queryParam("side", page);
        }
        return address.encode()
                .buildAndExpand(userId == null ? Map.of("no", no) : Map.of("no", no, "hvem", userId))
                .toUriString();
    }

    private static int page(String side) {
        return side.matches("\\d{1,6}") ? Integer.parseInt(side) : 1;
    }
}
