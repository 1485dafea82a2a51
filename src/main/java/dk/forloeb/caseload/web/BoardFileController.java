package dk.forloeb.caseload.web;

import dk.forloeb.caseload.BoardRow;
import dk.forloeb.caseload.CaseloadService;
import dk.forloeb.engine.web.Download;
import dk.forloeb.platform.LongListException;
import dk.forloeb.platform.Spreadsheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board's list as a file. It holds no name, because nobody knows where a file goes. */
@Controller
@RequestMapping(BoardLinks.PAGE)
class BoardFileController {

    private static final List<String> HEADER = List.of(
            "Forløb",
            "Status",
            "Fase",
            "Trin",
            "Lovfrist",
            "Målfrist",
            "På pause siden",
            "Seneste kontakt",
            "Næste aftale",
            "Sagsbehandler",
            "Tolk",
            "Enhed",
            "Henvist",
            "I fasen siden");

    private final CaseloadService caseload;
    private final CitizenSearch search;
    private final Clock clock;

    BoardFileController(CaseloadService caseload, CitizenSearch search, Clock clock) {
        this.caseload = caseload;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/liste" + Download.ENDING)
    Object list(AskedFor asked, @PathVariable String ending, RedirectAttributes answer) {
        if (search.isForgotten(asked)) {
            // The page says so; a file would hold everybody.
            return "redirect:" + asked.links().here();
        }
        try {
            List<List<Object>> rows = caseload.list(search.filter(asked)).stream()
                    .map(BoardFileController::cells)
                    .toList();
            return Download.table("forloeb-" + LocalDate.now(clock), ending, new Spreadsheet("Forløb", HEADER, rows));
        } catch (LongListException tooLong) {
            answer.addFlashAttribute(
                    "fileError",
                    "Listen har over 5.000 forløb, og det er for mange til én fil. Vælg først for eksempel en enhed eller en fase.");
            return "redirect:" + asked.links().here();
        }
    }

    private static List<Object> cells(BoardRow row) {
        return Arrays.asList(
                row.no(),
                row.status().label(),
                row.phase().label(),
                String.join(", ", row.steps()),
                row.lawDue(),
                row.targetDue(),
                row.pausedOn(),
                row.spokenOn(),
                row.nextOn(),
                row.caseworker(),
                row.interpreter() ? "Ja" : "Nej",
                row.unit().label(),
                row.referredOn(),
                row.phaseSince());
    }
}
