package dk.forloeb.supervision;

import dk.forloeb.caseload.OverdueCount;
import dk.forloeb.caseload.OverdueCounts;
import dk.forloeb.engine.Staff;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.supervision.Overdue.Cell;
import dk.forloeb.supervision.Overdue.Row;
import dk.forloeb.trajectory.Phase;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has what late, counted by the board's own conditions. */
@Service
@Transactional(readOnly = true)
public class OverdueService {

    private final OverdueCounts counts;
    private final SupervisorAccess access;
    private final Staff staff;
    private final CurrentUser user;

    OverdueService(OverdueCounts counts, SupervisorAccess access, Staff staff, CurrentUser user) {
        this.counts = counts;
        this.access = access;
        this.staff = staff;
        this.user = user;
    }

    /** @throws NoSupervisorException when the person does not see everybody's board */
    public Overdue overdue() {
        access.require();
        if (!user.roles().contains(Role.TEAM_LEADER.key())) {
            throw new NoSupervisorException(
                    "Overskredne frister er for teamledere, som ser alles forløb på overblikket.");
        }
        List<OverdueCount> open = counts.all();
        List<Phase> phases = Arrays.stream(Phase.values())
                .filter(phase -> open.stream().anyMatch(count -> count.phase() == phase))
                .toList();
        Map<String, List<OverdueCount>> byCaseworker = new HashMap<>();
        open.forEach(count -> byCaseworker
                .computeIfAbsent(count.caseworkerId(), id -> new ArrayList<>())
                .add(count));
        Map<String, String> names = staff.namesOf(
                byCaseworker.keySet().stream().filter(Objects::nonNull).collect(Collectors.toSet()));
        List<Row> rows = byCaseworker.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        entry.getKey() == null ? null : names.getOrDefault(entry.getKey(), entry.getKey()),
                        cells(phases, entry.getValue()),
                        cell(entry.getValue())))
                .sorted(Comparator.comparing(
                        Row::name, Comparator.nullsLast(Collator.getInstance(Locale.forLanguageTag("da")))))
                .toList();
        return new Overdue(phases, rows, cells(phases, open), cell(open));
    }

    private static Map<Phase, Cell> cells(List<Phase> phases, Collection<OverdueCount> counts) {
        Map<Phase, Cell> cells = new EnumMap<>(Phase.class);
        phases.forEach(phase -> cells.put(
                phase,
                cell(counts.stream().filter(count -> count.phase() == phase).toList())));
        return cells;
    }

    /** A trajectory has one caseworker and one phase, so no sum counts it twice. */
    private static Cell cell(Collection<OverdueCount> counts) {
        return new Cell(
                counts.stream().mapToInt(OverdueCount::late).sum(),
                counts.stream().mapToInt(OverdueCount::byLaw).sum(),
                counts.stream().mapToInt(OverdueCount::byTarget).sum());
    }
}
