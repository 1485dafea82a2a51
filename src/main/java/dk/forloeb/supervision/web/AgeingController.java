package dk.forloeb.supervision.web;

import dk.forloeb.caseload.BoardFilter;
import dk.forloeb.engine.web.Download;
import dk.forloeb.platform.Spreadsheet;
import dk.forloeb.supervision.Ageing;
import dk.forloeb.supervision.AgeingService;
import dk.forloeb.trajectory.Phase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** What grows old, where and with whom. Each number leads to the board's list of exactly those. */
@Controller
@RequestMapping("/forloeb/overvaagning/liggetid")
class AgeingController {

    private static final String BOARD = "/forloeb/overblik";

    private static final String NOBODY = "Ingen sagsbehandler endnu";
    private static final String ALL = "Alle";
    private static final List<String> HEADER =
            List.of("Sagsbehandler", "Fase", "Antal", "Median i dage", "Over 30 dage", "Over 90 dage");

    private final AgeingService ageing;
    private final Clock clock;

    AgeingController(AgeingService ageing, Clock clock) {
        this.ageing = ageing;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        Ageing shown = ageing.ageing();
        model.addAttribute("phases", shown.phases());
        model.addAttribute("rows", rows(shown));
        return "supervision/ageing";
    }

    /** The same numbers, a row for each caseworker and phase. */
    @GetMapping("/tal" + Download.ENDING)
    ResponseEntity<byte[]> file(@PathVariable String ending) {
        Ageing shown = ageing.ageing();
        List<List<Object>> rows = Stream.concat(
                        shown.rows().stream(), Stream.of(new Ageing.Row(null, ALL, shown.all(), shown.total())))
                .flatMap(row -> Stream.concat(
                        shown.phases().stream()
                                .map(phase ->
                                        figures(row, phase.label(), row.cells().get(phase))),
                        Stream.of(figures(row, "Alle faser", row.total()))))
                .toList();
        return Download.table(
                "tid-i-fasen-" + LocalDate.now(clock), ending, new Spreadsheet("Tid i fasen", HEADER, rows));
    }

    private static List<Object> figures(Ageing.Row row, String phase, Ageing.Cell cell) {
        return Arrays.asList(
                row.name() == null ? NOBODY : row.name(),
                phase,
                cell.count(),
                cell.medianDays(),
                cell.overLong(),
                cell.overVeryLong());
    }

    private static List<Line> rows(Ageing shown) {
        Stream<Line> caseworkers = shown.rows().stream()
                .map(row -> new Line(
                        row.name() == null ? NOBODY : row.name(),
                        cells(
                                shown.phases(),
                                row.caseworkerId() == null ? BoardFilter.NOBODY : row.caseworkerId(),
                                row)));
        Line all = new Line(ALL, cells(shown.phases(), null, new Ageing.Row(null, null, shown.all(), shown.total())));
        return Stream.concat(caseworkers, Stream.of(all)).toList();
    }

    private static List<Cell> cells(List<Phase> phases, String caseworker, Ageing.Row row) {
        return Stream.concat(
                        phases.stream().map(phase -> Cell.of(row.cells().get(phase), caseworker, phase)),
                        Stream.of(Cell.of(row.total(), caseworker, null)))
                .toList();
    }

    /** A row of the matrix: a caseworker's phases, and all of them together. */
    record Line(String name, List<Cell> cells) {}

    /**
     * @param median in words; null where there is none
     * @param link to the board's list of them
     */
    record Cell(
            int count,
            String median,
            String link,
            int overLong,
            String longLink,
            int overVeryLong,
            String veryLongLink) {

        static Cell of(Ageing.Cell cell, String caseworker, Phase phase) {
            Long days = cell.medianDays();
            return new Cell(
                    cell.count(),
                    days == null ? null : days + (days == 1 ? " dag" : " dage"),
                    link(caseworker, phase, null),
                    cell.overLong(),
                    link(caseworker, phase, Ageing.LONG),
                    cell.overVeryLong(),
                    link(caseworker, phase, Ageing.VERY_LONG));
        }

        private static String link(String caseworker, Phase phase, Integer days) {
            UriComponentsBuilder link = UriComponentsBuilder.fromPath(BOARD);
            if (caseworker != null) {
                link.queryParam("sagsbehandler", "{caseworker}");
            }
            if (phase != null) {
                link.queryParam("fase", phase.name());
            }
            if (days != null) {
                link.queryParam("liggetid", days);
            }
            return caseworker == null
                    ? link.build().toUriString()
                    : link.encode().buildAndExpand(caseworker).toUriString();
        }
    }
}
