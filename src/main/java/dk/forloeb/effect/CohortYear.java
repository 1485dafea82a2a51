package dk.forloeb.effect;

import dk.forloeb.effect.Cohort.Standing;
import dk.forloeb.effect.Cohort.State;
import dk.forloeb.effect.EffectQueries.CohortCount;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The four cohorts of one year, with what must not be seen hidden. */
final class CohortYear {

    private static final int QUARTERS = 4;
    private static final int STATES = State.values().length;

    /** The months of indicator I05, whose figure is made of the same counts. */
    private static final int I05_MONTHS = 6;

    private final int year;
    private final List<CohortCount> counts;
    private final SmallCells cells;
    private final LocalDate today;
    private final long[] started;
    private final boolean[] startedShown;

    CohortYear(int year, List<CohortCount> counts, SmallCells cells, LocalDate today) {
        this.year = year;
        this.counts = counts;
        this.cells = cells;
        this.today = today;
        this.started = IntStream.rangeClosed(1, QUARTERS)
                .mapToLong(quarter ->
                        LongStream.of(row(quarter, Cohort.MONTHS.get(0))).sum())
                .toArray();
        this.startedShown = cells.row(started);
    }

    List<Cohort> cohorts() {
        List<List<Standing>> byMonths =
                uniform(Cohort.MONTHS.stream().map(this::standings).toList());
        return IntStream.range(0, QUARTERS)
                .filter(at -> !firstDay(at + 1).isAfter(today))
                .mapToObj(at -> new Cohort(
                        year,
                        at + 1,
                        isShown(at) ? started[at] : null,
                        byMonths.stream().map(all -> all.get(at)).toList()))
                .toList();
    }

    /**
     * Whether I05 may be shown beside I01: what it lacks are those who started in quarters that can't be measured yet.
     *
     * @param wholeCity false for a part of it, of which nobody looks after the quarters
     */
    boolean showsSelfSupport(boolean wholeCity) {
        int measured = measured(I05_MONTHS);
        long later = Arrays.stream(started, measured, QUARTERS).sum();
        return measured == 0 || later == 0 || wholeCity && isSafe(0, measured) && isSafe(measured, QUARTERS);
    }

    private boolean isSafe(int from, int to) {
        boolean[] shown = new boolean[to - from];
        IntStream.range(from, to).forEach(at -> shown[at - from] = isShown(at));
        return cells.isSafe(Arrays.copyOfRange(started, from, to), shown);
    }

    private int measured(int months) {
        LocalDate unmeasured = EffectQueries.firstUnmeasured(today, months);
        return (int) IntStream.rangeClosed(1, QUARTERS)
                .filter(quarter -> firstDay(quarter).isBefore(unmeasured))
                .count();
    }

    /** The same people stand in all tables, and few change: what one hides of a quarter, the others hide too. */
    private List<List<Standing>> uniform(List<List<Standing>> byMonths) {
        return byMonths.stream()
                .map(all -> IntStream.range(0, QUARTERS)
                        .mapToObj(at -> byMonths.stream().anyMatch(other -> other.get(at).counts().stream()
                                        .anyMatch(Objects::isNull))
                                ? withEmptyOnly(all.get(at))
                                : all.get(at))
                        .toList())
                .toList();
    }

    private static Standing withEmptyOnly(Standing standing) {
        return new Standing(
                standing.months(),
                standing.measured(),
                standing.counts().stream()
                        .map(count -> count != null && count == 0 ? count : null)
                        .toList());
    }

    // The year's sum is known (I01): where it does not leave every quarter in doubt, none is shown.
    private boolean isShown(int at) {
        return startedShown[at] && startedShown[QUARTERS];
    }

    private List<Standing> standings(int months) {
        int measured = measured(months);
        long[][] table = IntStream.rangeClosed(1, measured)
                .mapToObj(quarter -> row(quarter, months))
                .toArray(long[][]::new);
        boolean[][] shown = measured == 0 ? new boolean[0][] : shown(table, months);
        return IntStream.range(0, QUARTERS)
                .mapToObj(at ->
                        new Standing(months, at < measured, at < measured ? visible(table[at], shown[at]) : List.of()))
                .toList();
    }

    private boolean[][] shown(long[][] table, int months) {
        Boolean[][] settled = new Boolean[table.length + 1][STATES + 1];
        for (int at = 0; at < table.length; at++) {
            if (isShown(at)) {
                settled[at][STATES] = true;
            } else {
                Arrays.fill(settled[at], false);
            }
        }
        if (months == I05_MONTHS) {
            long job = sum(table, State.JOB);
            long unknown = sum(table, State.UKENDT);
            long rest = Arrays.stream(table).flatMapToLong(LongStream::of).sum() - job - unknown;
            if (LongStream.of(job, unknown, rest).anyMatch(cells::isSmall)) {
                // I05 hides something; its quarters would tell what.
                return IntStream.range(0, table.length)
                        .mapToObj(this::emptyOnly)
                        .toArray(boolean[][]::new);
            }
            settled[table.length][State.JOB.ordinal()] = true;
            settled[table.length][State.UKENDT.ordinal()] = true;
            settled[table.length][STATES] = true;
        }
        return cells.table(table, settled);
    }

    private boolean[] emptyOnly(int at) {
        boolean[] shown = new boolean[STATES];
        Arrays.fill(shown, isShown(at) && started[at] == 0);
        return shown;
    }

    private long[] row(int quarter, int months) {
        long[] row = new long[STATES];
        counts.stream()
                .filter(one -> one.quarter() == quarter && one.months() == months)
                .forEach(one -> row[one.state().ordinal()] += one.count());
        return row;
    }

    private static long sum(long[][] table, State state) {
        return Arrays.stream(table).mapToLong(row -> row[state.ordinal()]).sum();
    }

    private static List<Long> visible(long[] row, boolean[] shown) {
        return IntStream.range(0, STATES)
                .mapToObj(state -> shown[state] ? (Long) row[state] : null)
                .toList();
    }

    private LocalDate firstDay(int quarter) {
        return LocalDate.of(year, (quarter - 1) * 3 + 1, 1);
    }
}
