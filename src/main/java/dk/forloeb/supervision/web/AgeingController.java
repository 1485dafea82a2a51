package dk.forloeb.supervision.web;

import dk.forloeb.caseload.BoardFilter;
import dk.forloeb.supervision.Ageing;
import dk.forloeb.supervision.AgeingService;
import dk.forloeb.trajectory.Phase;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** What grows old, where and with whom. Each number leads to the board's list of exactly those. */
@Controller
@RequestMapping("/forloeb/overvaagning/liggetid")
class AgeingController {

    private static final String BOARD = "/forloeb/overblik";

    private final AgeingService ageing;

    AgeingController(AgeingService ageing) {
        this.ageing = ageing;
    }

    @GetMapping
    String show(Model model) {
        Ageing shown = ageing.ageing();
        model.addAttribute("phases", shown.phases());
        model.addAttribute("rows", rows(shown));
        return "supervision/ageing";
    }

    private static List<Line> rows(Ageing shown) {
        Stream<Line> caseworkers = shown.rows().stream()
                .map(row -> new Line(
                        row.name() == null ? "Ingen sagsbehandler endnu" : row.name(),
                        cells(
                                shown.phases(),
                                row.caseworkerId() == null ? BoardFilter.NOBODY : row.caseworkerId(),
                                row)));
        Line all =
                new Line("Alle", cells(shown.phases(), null, new Ageing.Row(null, null, shown.all(), shown.total())));
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
