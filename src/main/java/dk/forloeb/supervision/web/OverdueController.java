package dk.forloeb.supervision.web;

import dk.forloeb.caseload.Concern;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.engine.web.Download;
import dk.forloeb.platform.Spreadsheet;
import dk.forloeb.supervision.CaseworkerMatrix;
import dk.forloeb.supervision.CaseworkerMatrixService;
import dk.forloeb.supervision.Overdue;
import dk.forloeb.supervision.web.MatrixSheet.Board;
import dk.forloeb.supervision.web.MatrixSheet.Cell;
import dk.forloeb.supervision.web.MatrixSheet.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who has what late. Each number leads to the board's list of exactly those. */
@Controller
@RequestMapping("/forloeb/overvaagning/overskredet")
class OverdueController {

    private static final List<String> HEADER =
            List.of("Sagsbehandler", "Fase", "Forløb med overskredet frist", "Lovfrist", "Målfrist");

    private final CaseworkerMatrixService matrices;
    private final Clock clock;

    OverdueController(CaseworkerMatrixService matrices, Clock clock) {
        this.matrices = matrices;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        CaseworkerMatrix<Overdue> shown = matrices.overdue();
        model.addAttribute("late", shown.total().late());
        model.addAttribute("sheet", MatrixSheet.of(shown, Concern.OVERSKREDET, OverdueController::cell));
        return "supervision/overdue";
    }

    /** The same numbers, a row for each caseworker and phase. */
    @GetMapping("/tal" + Download.ENDING)
    ResponseEntity<byte[]> file(@PathVariable String ending) {
        List<List<Object>> rows =
                MatrixSheet.file(matrices.overdue(), cell -> List.of(cell.late(), cell.byLaw(), cell.byTarget()));
        return Download.table(
                "overskredne-frister-" + LocalDate.now(clock),
                ending,
                new Spreadsheet("Overskredne frister", HEADER, rows));
    }

    private static Cell cell(Overdue cell, Board board) {
        return new Cell(
                cell.late(),
                board.address(),
                cell.late() == 0
                        ? List.of()
                        : List.of(
                                new Part("lovfrist:", cell.byLaw(), board.with("frist", DeadlineKind.LOV)),
                                new Part("målfrist:", cell.byTarget(), board.with("frist", DeadlineKind.MAAL))));
    }
}
