package dk.forloeb.caseload.web;

import dk.forloeb.caseload.BoardRow;
import dk.forloeb.caseload.CaseloadService;
import dk.forloeb.caseload.LongListException;
import dk.forloeb.platform.Spreadsheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board's list as a file. It holds no name, because nobody knows where a file goes. */
@Controller
@RequestMapping(BoardLinks.PAGE)
class BoardFileController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
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
            "Tolk");

    private final CaseloadService caseload;
    private final Clock clock;

    BoardFileController(CaseloadService caseload, Clock clock) {
        this.caseload = caseload;
        this.clock = clock;
    }

    @GetMapping("/liste.csv")
    Object csv(AskedFor asked, RedirectAttributes answer) {
        return file(asked, answer, ".csv", CSV, Spreadsheet::csv);
    }

    @GetMapping("/liste.xlsx")
    Object excel(AskedFor asked, RedirectAttributes answer) {
        return file(asked, answer, ".xlsx", EXCEL, Spreadsheet::excel);
    }

    private Object file(
            AskedFor asked,
            RedirectAttributes answer,
            String ending,
            MediaType type,
            Function<Spreadsheet, byte[]> write) {
        List<BoardRow> rows;
        try {
            rows = caseload.list(asked.filter());
        } catch (LongListException tooLong) {
            answer.addFlashAttribute(
                    "fileError",
                    "Listen har over %d forløb, og det er mere, end en fil kan have. Vælg først for eksempel en enhed eller en fase."
                            .formatted(tooLong.most()));
            return "redirect:" + asked.links().here();
        }
        byte[] content = write.apply(new Spreadsheet(
                "Forløb", HEADER, rows.stream().map(BoardFileController::cells).toList()));
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("forloeb-" + LocalDate.now(clock) + ending)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
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
                row.interpreter() ? "Ja" : "Nej");
    }
}
