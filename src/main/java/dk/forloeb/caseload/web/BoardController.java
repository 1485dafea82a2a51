package dk.forloeb.caseload.web;

import dk.forloeb.caseload.BoardColumn;
import dk.forloeb.caseload.BoardColumnService;
import dk.forloeb.caseload.BoardFilter;
import dk.forloeb.caseload.BoardOrder;
import dk.forloeb.caseload.BoardPage;
import dk.forloeb.caseload.CaseloadProperties;
import dk.forloeb.caseload.CaseloadService;
import dk.forloeb.caseload.Concern;
import dk.forloeb.caseload.SavedFilterService;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.deadline.DeadlineProperties;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.engine.access.PageFrame;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The caseload board: what is late, what is near, whom nobody has spoken with, and what waits for the reader. */
@Controller
@RequestMapping(BoardLinks.PAGE)
class BoardController {

    private final CaseloadService caseload;
    private final SavedFilterService savedFilters;
    private final CitizenSearch search;
    private final BoardColumnService columns;
    private final CaseloadProperties policy;
    private final DeadlineProperties deadlines;
    private final WorkingCalendar calendar;
    private final PageFrame frame;
    private final Clock clock;

    BoardController(
            CaseloadService caseload,
            SavedFilterService savedFilters,
            CitizenSearch search,
            BoardColumnService columns,
            CaseloadProperties policy,
            DeadlineProperties deadlines,
            WorkingCalendar calendar,
            PageFrame frame,
            Clock clock) {
        this.caseload = caseload;
        this.savedFilters = savedFilters;
        this.search = search;
        this.columns = columns;
        this.policy = policy;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping
    String show(AskedFor asked, Model model) {
        BoardPage board = caseload.board(search.filter(asked), asked.page());
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("asked", asked);
        model.addAttribute("problem", search.problem(asked));
        model.addAttribute("sought", search.typed(asked));
        BoardLinks links = asked.links();
        model.addAttribute("links", links);
        frame.rememberBoard(links.here());
        model.addAttribute("board", board);
        model.addAttribute("tiles", tiles(board));
        model.addAttribute("about", about(board.filter()));
        Set<BoardColumn> chosen = columns.chosen();
        model.addAttribute("columns", chosen);
        model.addAttribute("allColumns", BoardColumn.values());
        model.addAttribute(
                "lines",
                board.rows().stream()
                        .map(row -> BoardLine.of(row, chosen, today, calendar, deadlines.warnWorkingDays()))
                        .toList());
        model.addAttribute("savedFilters", savedFilters.seenBy(board.ownUnit()));
        model.addAttribute("order", UUID.randomUUID());
        model.addAttribute("units", OrgUnit.values());
        model.addAttribute("phases", Phase.values());
        model.addAttribute("statuses", TrajectoryStatus.values());
        model.addAttribute("deadlineKinds", DeadlineKind.values());
        model.addAttribute("orders", BoardOrder.values());
        return "caseload/board";
    }

    /** What the list is narrowed to above its other filters; null when it is to nothing. */
    private String about(BoardFilter filter) {
        String concern = filter.concern() == null ? null : filter.concern().label(policy);
        if (filter.deadlines() == null) {
            return concern;
        }
        String kind = filter.deadlines().label().toLowerCase(Locale.ROOT);
        return concern == null ? kind : "%s (%s)".formatted(concern, kind);
    }

    private List<Tile> tiles(BoardPage board) {
        return Arrays.stream(Concern.values())
                .map(concern -> new Tile(
                        concern.name(),
                        concern.label(policy),
                        board.counts().get(concern),
                        concern == board.filter().concern()))
                .toList();
    }

    /**
     * One of the numbers above the list.
     *
     * @param current whether the list shows exactly these
     */
    record Tile(String code, String label, int count, boolean current) {}
}
