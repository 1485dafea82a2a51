package dk.forloeb.supervision.web;

import dk.forloeb.engine.web.Download;
import dk.forloeb.platform.Spreadsheet;
import dk.forloeb.supervision.Ageing;
import dk.forloeb.supervision.CaseworkerMatrixService;
import dk.forloeb.supervision.web.MatrixSheet.Board;
import dk.forloeb.supervision.web.MatrixSheet.Cell;
import dk.forloeb.supervision.web.MatrixSheet.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What grows old, where and with whom. Each number leads to the board's list of exactly those. */
@Controller
@RequestMapping("/forloeb/overvaagning/liggetid")
class AgeingController {

    private static final List<String> HEADER =
            List.of("Sagsbehandler", "Fase", "Antal", "Median i dage", "Over 30 dage", "Over 90 dage");

    private final CaseworkerMatrixService matrices;
    private final Clock clock;

    AgeingController(CaseworkerMatrixService matrices, Clock clock) {
        this.matrices = matrices;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("sheet", MatrixSheet.of(matrices.ageing(), null, AgeingController::cell));
        return "supervision/ageing";
    }

    /** The same numbers, a row for each caseworker and phase. */
    @GetMapping("/tal" + Download.ENDING)
    ResponseEntity<byte[]> file(@PathVariable String ending) {
        List<List<Object>> rows = MatrixSheet.file(
                matrices.ageing(),
                cell -> Arrays.asList(cell.count(), cell.medianDays(), cell.overLong(), cell.overVeryLong()));
        return Download.table(
                "tid-i-fasen-" + LocalDate.now(clock), ending, new Spreadsheet("Tid i fasen", HEADER, rows));
    }

    private static Cell cell(Ageing cell, Board board) {
        Long days = cell.medianDays();
        return new Cell(
                cell.count(),
                board.address(),
                days == null
                        ? List.of()
                        : List.of(
                                Part.of(days + (days == 1 ? " dag" : " dage")),
                                new Part("over 30:", cell.overLong(), board.with("liggetid", Ageing.LONG)),
                                new Part("over 90:", cell.overVeryLong(), board.with("liggetid", Ageing.VERY_LONG))));
    }
}
