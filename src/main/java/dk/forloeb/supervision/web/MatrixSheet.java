package dk.forloeb.supervision.web;

import dk.forloeb.caseload.BoardFilter;
import dk.forloeb.caseload.Concern;
import dk.forloeb.supervision.CaseworkerMatrix;
import dk.forloeb.trajectory.Phase;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** A matrix by caseworker and phase, as a page and a file show it: the caseworkers, and all of them together. */
record MatrixSheet(List<Phase> phases, List<Line> lines) {

    private static final String BOARD = "/forloeb/overblik";

    private static final String NOBODY = "Ingen sagsbehandler endnu";
    private static final String ALL = "Alle";

    /** Its phases, and all of them together. */
    record Line(String name, List<Cell> cells) {}

    /**
     * @param link to the board's list of exactly those
     * @param parts what else is told of them, where there are any
     */
    record Cell(int count, String link, List<Part> parts) {}

    /** @param number null when the text says it all; else with a link like the cell's */
    record Part(String text, Integer number, String link) {

        static Part of(String text) {
            return new Part(text, null, null);
        }
    }

    /**
     * The board with the trajectories of a cell.
     *
     * @param concern null for all of them
     * @param caseworker as the board's address has it; null for everybody's
     * @param phase null for all
     */
    record Board(Concern concern, String caseworker, Phase phase) {

        String address() {
            return with("", null);
        }

        /** @param value null for nothing more */
        String with(String name, Object value) {
            Map<String, Object> asked = new LinkedHashMap<>();
            asked.put("vis", concern);
            asked.put("sagsbehandler", caseworker);
            asked.put("fase", phase);
            asked.put(name, value);
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(BOARD);
            asked.forEach((parameter, one) -> {
                if (one != null) {
                    address.queryParam(parameter, "{" + parameter + "}");
                }
            });
            return address.encode().buildAndExpand(new HashMap<>(asked)).toUriString();
        }
    }

    /** How a cell is shown. */
    interface View<C> {
        Cell of(C cell, Board board);
    }

    /** @param concern which of the trajectories are counted; null for all */
    static <C> MatrixSheet of(CaseworkerMatrix<C> matrix, Concern concern, View<C> view) {
        List<Phase> phases = matrix.phases();
        return new MatrixSheet(
                phases,
                named(matrix)
                        .map(row -> new Line(
                                row.name(),
                                Stream.concat(
                                                phases.stream()
                                                        .map(phase -> view.of(
                                                                row.cells().get(phase),
                                                                new Board(concern, row.caseworkerId(), phase))),
                                                Stream.of(view.of(
                                                        row.total(), new Board(concern, row.caseworkerId(), null))))
                                        .toList()))
                        .toList());
    }

    /** A row for each caseworker and phase: who, phase, figures. */
    static <C> List<List<Object>> file(CaseworkerMatrix<C> matrix, Function<C, List<Object>> figures) {
        return named(matrix)
                .flatMap(row -> Stream.concat(
                        matrix.phases().stream()
                                .map(phase -> figures(
                                        row.name(),
                                        phase.label(),
                                        figures.apply(row.cells().get(phase)))),
                        Stream.of(figures(row.name(), "Alle faser", figures.apply(row.total())))))
                .toList();
    }

    private static List<Object> figures(String name, String phase, List<Object> figures) {
        return Stream.concat(Stream.of(name, phase), figures.stream()).toList();
    }

    /** All rows with a name, and the caseworker as the board's address has it. */
    private static <C> Stream<CaseworkerMatrix.Row<C>> named(CaseworkerMatrix<C> matrix) {
        return Stream.concat(
                matrix.rows().stream()
                        .map(row -> row.caseworkerId() == null
                                ? new CaseworkerMatrix.Row<>(BoardFilter.NOBODY, NOBODY, row.cells(), row.total())
                                : row),
                Stream.of(new CaseworkerMatrix.Row<>(null, ALL, matrix.all(), matrix.total())));
    }
}
