package dk.forloeb.caseload.web;

import dk.forloeb.caseload.BoardColumn;
import dk.forloeb.caseload.BoardColumnService;
import java.util.Arrays;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets each person choose what the board tells of a trajectory. */
@Controller
class BoardColumnController {

    private final BoardColumnService columns;

    BoardColumnController(BoardColumnService columns) {
        this.columns = columns;
    }

    /** What is no column is left out; no column at all leaves those that are always there. */
    @PostMapping(BoardLinks.PAGE + "/kolonner")
    String choose(
            AskedFor asked,
            @RequestParam(name = "kolonne", defaultValue = "") List<String> codes,
            RedirectAttributes answer) {
        try {
            columns.choose(Arrays.stream(BoardColumn.values())
                    .filter(column -> codes.contains(column.name()))
                    .toList());
        } catch (DuplicateKeyException doubleClick) {
            // The other click has chosen the same.
        }
        answer.addFlashAttribute("saved", "Kolonnerne er gemt.");
        return "redirect:" + asked.links().here();
    }
}
