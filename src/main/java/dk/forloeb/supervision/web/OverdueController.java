package dk.forloeb.supervision.web;

import dk.forloeb.caseload.BoardFilter;
import dk.forloeb.caseload.Concern;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.engine.web.Download;
import dk.forloeb.platform.Spreadsheet;
import dk.forloeb.supervision.Overdue;
import dk.forloeb.supervision.OverdueService;
import dk.forloeb.trajectory.Phase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Who has what late. Each number leads to the board's list of exactly those. */
@Controller
@RequestMapping("/forloeb/overvaagning/overskredet")
class OverdueController {

    private static final String BOARD = "/forloeb/overblik";

    private static final String NOBODY = "Ingen sagsbehandler endnu";
    private static final String ALL = "Alle";
    private static final List<String> HEADER =
            List.of("Sagsbehandler", "Fase", "Forløb med overskredet frist", "Lovfrist", "Målfrist");

    private final OverdueService overdue;
    private final Clock clock;

    OverdueController(OverdueService overdue, Clock clock) {
        this.overdue = overdue;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        Overdue shown = overdue.overdue();
        model.addAttribute("phases", shown.phases());
        model.addAttribute("late", shown.total().late());
        model.addAttribute("rows", rows(shown));
        return "supervision/overdue";
    }

    /** The same numbers, a row for each caseworker and phase. */
    @GetMapping("/tal" + Download.ENDING)
    ResponseEntity<byte[]> file(@PathVariable String ending) {
        Overdue shown = overdue.overdue();
        List<List<Object>> rows = Stream.concat(
                        shown.rows().stream(), Stream.of(new Overdue.Row(null, ALL, shown.all(), shown.total())))
                .flatMap(row -> Stream.concat(
                        shown.phases().stream()
                                .map(phase ->
                                        figures(row, phase.label(), row.cells().get(phase))),
                        Stream.of(figures(row, "Alle faser", row.total()))))
                .toList();
        return Download.table(
                "overskredne-frister-" + LocalDate.now(clock),
                ending,
                new Spreadsheet("Overskredne frister", HEADER, rows));
    }

    private static List<Object> figures(Overdue.Row row, String phase, Overdue.Cell cell) {
        return List.of(row.name() == null ? NOBODY : row.name(), phase, cell.late(), cell.byLaw(), cell.byTarget());
    }

    private static List<Line> rows(Overdue shown) {
        Stream<Line> caseworkers = shown.rows().stream()
                .map(row -> new Line(
                        row.name() == null ? NOBODY : row.name(),
                        cells(
                                shown.phases(),
                                row.caseworkerId() == null ? BoardFilter.NOBODY : row.caseworkerId(),
                                row)));
        Line all = new Line(ALL, cells(shown.phases(), null, new Overdue.Row(null, null, shown.all(), shown.total())));
        return Stream.concat(caseworkers, Stream.of(all)).toList();
    }

    private static List<Cell> cells(List<Phase> phases, String caseworker, Overdue.Row row) {
        return Stream.concat(
                        phases.stream().map(phase -> Cell.of(row.cells().get(phase), caseworker, phase)),
                        Stream.of(Cell.of(row.total(), caseworker, null)))
                .toList();
    }

    /** A row of the matrix: a caseworker's phases, and all of them together. */
    record Line(String name, List<Cell> cells) {}

    /** A number by each kind of deadline, with the link to the board's list of them. */
    record Cell(int late, String link, int byLaw, String lawLink, int byTarget, String targetLink) {

        static Cell of(Overdue.Cell cell, String caseworker, Phase phase) {
            return new Cell(
                    cell.late(),
                    link(caseworker, phase, null),
                    cell.byLaw(),
                    link(caseworker, phase, DeadlineKind.LOV),
                    cell.byTarget(),
                    link(caseworker, phase, DeadlineKind.MAAL));
        }

        private static String link(String caseworker, Phase phase, DeadlineKind kind) {
            UriComponentsBuilder link =
                    UriComponentsBuilder.fromPath(BOARD).queryParam("vis", Concern.OVERSKREDET.name());
            if (caseworker != null) {
                link.queryParam("sagsbehandler", "{caseworker}");
            }
            if (phase != null) {
                link.queryParam("fase", phase.name());
            }
            if (kind != null) {
                link.queryParam("frist", kind.name());
            }
            return caseworker == null
                    ? link.build().toUriString()
                    : link.encode().buildAndExpand(caseworker).toUriString();
        }
    }
}
