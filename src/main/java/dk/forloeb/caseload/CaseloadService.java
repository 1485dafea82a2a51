package dk.forloeb.caseload;

import dk.forloeb.caseload.BoardQuery.Caseworker;
import dk.forloeb.caseload.BoardQuery.Found;
import dk.forloeb.caseload.BoardQuery.Moment;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.engine.OpenTasks;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.LongListException;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.CoveredWork;
import dk.forloeb.trajectory.OrgUnit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The caseload board: a caseworker sees the own trajectories, and the own unit's by choice; a team leader sees every unit's.
 * A name is shown to whoever may open the trajectory, and a protected one to nobody.
 */
@Service
@Transactional
public class CaseloadService {

    static final String SOURCE = "page:caseload";

    /** The board of whoever has looked for a citizen by name or number. */
    static final String SEARCH_SOURCE = "page:caseload-search";

    /** Rows on a page. */
    public static final int PAGE = 25;

    private static final String FILE_SOURCE = "page:caseload-file";

    private final BoardQuery query;
    private final OpenTasks openTasks;
    private final CoverService covers;
    private final WorkingCalendar calendar;
    private final CaseloadProperties policy;
    private final CurrentUser user;
    private final AccessLog log;
    private final Clock clock;

    CaseloadService(
            BoardQuery query,
            OpenTasks openTasks,
            CoverService covers,
            WorkingCalendar calendar,
            CaseloadProperties policy,
            CurrentUser user,
            AccessLog log,
            Clock clock) {
        this.query = query;
        this.openTasks = openTasks;
        this.covers = covers;
        this.calendar = calendar;
        this.policy = policy;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A page of the board, as far as the reader may see it.
     *
     * @param page from 1; a page after the last is the last
     * @throws NoBoardException when the reader's role has no board
     */
    public BoardPage board(BoardFilter asked, int page) {
        boolean leader = BoardReader.isLeader(user);
        OrgUnit ownUnit = query.unitOf(user.id());
        BoardFilter filter = leader ? asked : narrowed(asked, ownUnit);
        Moment moment = now(leader);
        BoardQuery.Counts counts = query.count(filter, moment);
        int pages = Math.max(1, (counts.shown() + PAGE - 1) / PAGE);
        int shown = Math.min(page, pages);
        List<Found> found = counts.shown() == 0 ? List.of() : query.rows(filter, moment, (shown - 1) * PAGE, PAGE);
        Map<String, Caseworker> caseworkers = query.caseworkers();
        return new BoardPage(
                leader,
                ownUnit,
                filter,
                counts.concerns(),
                counts.shown(),
                shown,
                pages,
                rows(found, caseworkers, leader, moment, filter.citizen() == null ? SOURCE : SEARCH_SOURCE),
                choice(caseworkers, leader ? filter.unit() : ownUnit),
                leader ? takers(caseworkers) : Map.of());
    }

    /**
     * All rows of a filter for a file, as far as the reader may see them.
     *
     * @throws LongListException when they are too many for one file
     * @throws NoBoardException when the reader's role has no board
     */
    public List<BoardRow> list(BoardFilter asked) {
        boolean leader = BoardReader.isLeader(user);
        BoardFilter filter = leader ? asked : narrowed(asked, query.unitOf(user.id()));
        Moment moment = now(leader);
        List<Found> found = LongListException.refuseLonger(query.rows(filter, moment, 0, LongListException.MOST + 1));
        return rows(found, query.caseworkers(), leader, moment, FILE_SOURCE);
    }

    private Moment now(boolean leader) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        return new Moment(
                now,
                calendar.after(today, policy.soonWorkingDays()),
                today.minusDays(policy.silentDays()).atStartOfDay(),
                openTasks.waitingFor(user.id(), user.roles()),
                user.id(),
                leader ? CoveredWork.NONE : covers.coveredBy(user.id()));
    }

    /** To what a caseworker may see: the own trajectories, or those of the own unit, which is asked for in either way. */
    private BoardFilter narrowed(BoardFilter asked, OrgUnit ownUnit) {
        // Whoever looks for a citizen finds no colleague's.
        boolean wholeUnit =
                asked.citizen() == null && ownUnit != null && (asked.wholeUnit() || asked.unit() == ownUnit);
        return new BoardFilter(
                asked.concern(),
                wholeUnit,
                wholeUnit ? ownUnit : null,
                wholeUnit ? asked.caseworkerId() : user.id(),
                asked.phase(),
                asked.status(),
                asked.number(),
                asked.order(),
                asked.phaseDays(),
                asked.deadlines(),
                asked.citizen());
    }

    private List<BoardRow> rows(
            List<Found> found, Map<String, Caseworker> caseworkers, boolean leader, Moment moment, String source) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> nos = found.stream().map(Found::no).toList();
        Map<String, List<String>> steps = query.steps(nos);
        Map<String, LocalDate> appointments = query.appointments(nos, moment.now());
        List<BoardRow> rows = found.stream()
                .map(one -> {
                    boolean open = leader
                            || user.id().equals(one.caseworkerId())
                            || moment.covered().has(one.no(), one.caseworkerId());
                    return new BoardRow(
                            one.no(),
                            open && !one.nameProtected() ? one.name() : null,
                            one.nameProtected(),
                            open,
                            one.phase(),
                            one.status(),
                            steps.getOrDefault(one.no(), List.of()),
                            one.lawDue(),
                            one.targetDue(),
                            one.pausedOn(),
                            one.spokenOn(),
                            appointments.get(one.no()),
                            nameOf(one.caseworkerId(), caseworkers),
                            one.interpreter(),
                            one.unit(),
                            one.referredOn(),
                            one.phaseSince());
                })
                .toList();
        log.record(AccessLog.Action.READ, nos, source);
        return rows;
    }

    private static String nameOf(String userId, Map<String, Caseworker> caseworkers) {
        Caseworker known = caseworkers.get(userId);
        return known == null ? userId : known.name();
    }

    private static Map<String, String> choice(Map<String, Caseworker> caseworkers, OrgUnit unit) {
        Map<String, String> choice = new LinkedHashMap<>();
        caseworkers.forEach((userId, caseworker) -> {
            if (unit == null || caseworker.unit() == unit) {
                choice.put(userId, caseworker.name());
            }
        });
        return choice;
    }

    private static Map<String, String> takers(Map<String, Caseworker> caseworkers) {
        Map<String, String> takers = new LinkedHashMap<>();
        caseworkers.forEach((userId, caseworker) -> {
            if (caseworker.active()) {
                takers.put(
                        userId,
                        "%s, %s".formatted(caseworker.name(), caseworker.unit().label()));
            }
        });
        return takers;
    }
}
