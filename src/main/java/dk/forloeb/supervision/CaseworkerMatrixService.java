package dk.forloeb.supervision;

import dk.forloeb.caseload.BoardFigures;
import dk.forloeb.caseload.InPhase;
import dk.forloeb.caseload.OverdueCount;
import dk.forloeb.caseload.PhaseAge;
import dk.forloeb.engine.Staff;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.supervision.CaseworkerMatrix.Row;
import dk.forloeb.trajectory.Phase;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What grows old and what is late, where and with whom, counted by the board's own conditions. */
@Service
@Transactional(readOnly = true)
public class CaseworkerMatrixService {

    private final BoardFigures figures;
    private final SupervisorAccess access;
    private final Staff staff;
    private final CurrentUser user;

    CaseworkerMatrixService(BoardFigures figures, SupervisorAccess access, Staff staff, CurrentUser user) {
        this.figures = figures;
        this.access = access;
        this.staff = staff;
        this.user = user;
    }

    /** @throws NoSupervisorException when the person does not see everybody's board */
    public CaseworkerMatrix<Ageing> ageing() {
        require("Tid i fasen");
        return matrix(figures.ages(), CaseworkerMatrixService::ageing);
    }

    /** @throws NoSupervisorException when the person does not see everybody's board */
    public CaseworkerMatrix<Overdue> overdue() {
        require("Overskredne frister");
        return matrix(figures.overdue(), CaseworkerMatrixService::overdue);
    }

    /** Whether the person may open them. */
    public boolean isOpen() {
        return user.roles().contains(Role.TEAM_LEADER.key());
    }

    private void require(String page) {
        access.require();
        if (!isOpen()) {
            throw new NoSupervisorException(page + " er for teamledere, som ser alles forløb på overblikket.");
        }
    }

    private <T extends InPhase, C> CaseworkerMatrix<C> matrix(List<T> open, Function<List<T>, C> cell) {
        List<Phase> phases = Arrays.stream(Phase.values())
                .filter(phase -> open.stream().anyMatch(one -> one.phase() == phase))
                .toList();
        Map<String, List<T>> byCaseworker = new HashMap<>();
        open.forEach(one -> byCaseworker
                .computeIfAbsent(one.caseworkerId(), id -> new ArrayList<>())
                .add(one));
        Map<String, String> names = staff.namesOf(
                byCaseworker.keySet().stream().filter(Objects::nonNull).collect(Collectors.toSet()));
        List<Row<C>> rows = byCaseworker.entrySet().stream()
                .map(entry -> new Row<>(
                        entry.getKey(),
                        entry.getKey() == null ? null : names.getOrDefault(entry.getKey(), entry.getKey()),
                        cells(phases, entry.getValue(), cell),
                        cell.apply(entry.getValue())))
                .sorted(Comparator.comparing(
                        Row::name, Comparator.nullsLast(Collator.getInstance(Locale.forLanguageTag("da")))))
                .toList();
        return new CaseworkerMatrix<>(phases, rows, cells(phases, open, cell), cell.apply(open));
    }

    private static <T extends InPhase, C> Map<Phase, C> cells(
            List<Phase> phases, List<T> all, Function<List<T>, C> cell) {
        Map<Phase, C> cells = new EnumMap<>(Phase.class);
        phases.forEach(phase -> cells.put(
                phase,
                cell.apply(all.stream().filter(one -> one.phase() == phase).toList())));
        return cells;
    }

    private static Ageing ageing(List<PhaseAge> ages) {
        long[] days = ages.stream().mapToLong(PhaseAge::days).sorted().toArray();
        return new Ageing(days.length, median(days), over(days, Ageing.LONG), over(days, Ageing.VERY_LONG));
    }

    /** Between two days the longer one: a trajectory is never said to be younger than it is. */
    private static Long median(long[] sorted) {
        return sorted.length == 0 ? null : sorted[sorted.length / 2];
    }

    private static int over(long[] days, int limit) {
        return (int) Arrays.stream(days).filter(day -> day > limit).count();
    }

    /** A trajectory has one caseworker and one phase, so no sum counts it twice. */
    private static Overdue overdue(List<OverdueCount> counts) {
        return new Overdue(
                counts.stream().mapToInt(OverdueCount::late).sum(),
                counts.stream().mapToInt(OverdueCount::byLaw).sum(),
                counts.stream().mapToInt(OverdueCount::byTarget).sum());
    }
}
