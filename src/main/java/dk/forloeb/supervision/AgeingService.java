package dk.forloeb.supervision;

import dk.forloeb.caseload.PhaseAge;
import dk.forloeb.caseload.PhaseAges;
import dk.forloeb.engine.Staff;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.supervision.Ageing.Cell;
import dk.forloeb.supervision.Ageing.Row;
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

/** What grows old, where and with whom, counted from the board's own rows. */
@Service
@Transactional(readOnly = true)
public class AgeingService {

    private final PhaseAges ages;
    private final SupervisorAccess access;
    private final Staff staff;
    private final CurrentUser user;

    AgeingService(PhaseAges ages, SupervisorAccess access, Staff staff, CurrentUser user) {
        this.ages = ages;
        this.access = access;
        this.staff = staff;
        this.user = user;
    }

    /** @throws NoSupervisorException when the person does not see everybody's board */
    public Ageing ageing() {
        access.require();
        if (!isOpen()) {
            throw new NoSupervisorException("Tid i fasen er for teamledere, som ser alles forløb på overblikket.");
        }
        List<PhaseAge> open = ages.all();
        List<Phase> phases = Arrays.stream(Phase.values())
                .filter(phase -> open.stream().anyMatch(age -> age.phase() == phase))
                .toList();
        Map<String, List<PhaseAge>> byCaseworker = new HashMap<>();
        open.forEach(age -> byCaseworker
                .computeIfAbsent(age.caseworkerId(), id -> new ArrayList<>())
                .add(age));
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
        return new Ageing(phases, rows, cells(phases, open), cell(open));
    }

    /** Whether the person may open it. */
    public boolean isOpen() {
        return user.roles().contains(Role.TEAM_LEADER.key());
    }

    private static Map<Phase, Cell> cells(List<Phase> phases, Collection<PhaseAge> ages) {
        Map<Phase, Cell> cells = new EnumMap<>(Phase.class);
        phases.forEach(phase -> cells.put(
                phase, cell(ages.stream().filter(age -> age.phase() == phase).toList())));
        return cells;
    }

    private static Cell cell(Collection<PhaseAge> ages) {
        long[] days = ages.stream().mapToLong(PhaseAge::days).sorted().toArray();
        return new Cell(days.length, median(days), over(days, Ageing.LONG), over(days, Ageing.VERY_LONG));
    }

    /** Between two days the longer one: a trajectory is never said to be younger than it is. */
    private static Long median(long[] sorted) {
        return sorted.length == 0 ? null : sorted[sorted.length / 2];
    }

    private static int over(long[] days, int limit) {
        return (int) Arrays.stream(days).filter(day -> day > limit).count();
    }
}
