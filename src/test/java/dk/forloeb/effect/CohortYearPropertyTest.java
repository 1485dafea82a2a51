package dk.forloeb.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.effect.Cohort.State;
import dk.forloeb.effect.EffectQueries.CohortCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What the cohorts tell beside I01 and I05, and beside themselves some months later. */
class CohortYearPropertyTest {

    private static final int THRESHOLD = 5;
    private static final int QUARTERS = 4;

    /** In the last quarter of the year: those of the first can be measured after 6 months, but not the others. */
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);

    @Example
    void hidesI05ThatWouldTellAHiddenQuarter() {
        assertThat(started(6, 10, 12, 2).showsSelfSupport(true)).isFalse();
        assertThat(started(6, 10, 12, 8).showsSelfSupport(true)).isTrue();
        assertThat(started(6, 10, 12, 8).showsSelfSupport(false))
                .as("nobody looks after the quarters of a part")
                .isFalse();
        assertThat(started(9, 0, 0, 0).showsSelfSupport(false)).isTrue();
    }

    @Property(tries = 300)
    void leavesEveryHiddenQuarterInDoubt(@ForAll @Size(4) List<@LongRange(max = 12) Long> starts) {
        long[] started = starts.stream().mapToLong(Long::longValue).toArray();
        CohortYear year = started(started);
        if (!year.showsSelfSupport(true)) {
            return;
        }
        List<Cohort> cohorts = year.cohorts();
        boolean noneShown = cohorts.stream().allMatch(cohort -> cohort.started() == null);
        long later = started[1] + started[2] + started[3];
        long[] low = started.clone();
        long[] high = started.clone();
        // I05 tells the first quarter, and I01 less it the sum of the others.
        for (long second = 0; second <= later; second++) {
            for (long third = 0; third <= later - second; third++) {
                long[] guess = {started[0], second, third, later - second - third};
                if (agrees(guess, cohorts, noneShown ? 0 : 1)) {
                    for (int at = 0; at < QUARTERS; at++) {
                        low[at] = Math.min(low[at], guess[at]);
                        high[at] = Math.max(high[at], guess[at]);
                    }
                }
            }
        }
        for (int at = 0; at < QUARTERS; at++) {
            // Nobody started later: I05 is of the same people as I01.
            if (later > 0 && started[at] > 0 && started[at] < THRESHOLD) {
                assertThat(low[at]).isLessThanOrEqualTo(1);
                assertThat(high[at]).isGreaterThanOrEqualTo(THRESHOLD);
            }
        }
    }

    @Property(tries = 300)
    void hidesAQuarterAtAllMonthsOrAtNone(
            @ForAll @Size(8) List<@IntRange(max = 9) Integer> running,
            @ForAll @Size(8) List<@IntRange(max = 9) Integer> job) {
        List<CohortCount> counts = new ArrayList<>();
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            long all = 0;
            for (int state = 0; state < 2; state++) {
                all += running.get(2 * quarter - 2 + state) + job.get(2 * quarter - 2 + state);
            }
            long soon = job.get(2 * quarter - 2);
            long late = soon + job.get(2 * quarter - 1);
            add(counts, quarter, 3, soon, all - soon);
            add(counts, quarter, 6, late, all - late);
            add(counts, quarter, 12, all, 0);
        }

        for (Cohort cohort : year(counts, LocalDate.of(2027, 12, 31)).cohorts()) {
            List<Long> seen = cohort.standings().stream()
                    .flatMap(standing -> standing.counts().stream())
                    .toList();
            if (seen.stream().anyMatch(Objects::isNull)) {
                assertThat(seen).allMatch(count -> count == null || count == 0);
            }
        }
    }

    private static boolean agrees(long[] guess, List<Cohort> cohorts, long least) {
        for (int at = 0; at < QUARTERS; at++) {
            Long shown = cohorts.get(at).started();
            if (shown == null ? guess[at] < least : guess[at] != shown) {
                return false;
            }
        }
        return true;
    }

    private static CohortYear started(long... started) {
        List<CohortCount> counts = new ArrayList<>();
        for (int at = 0; at < started.length; at++) {
            for (int months : Cohort.MONTHS) {
                add(counts, at + 1, months, 0, started[at]);
            }
        }
        return year(counts, TODAY);
    }

    private static void add(List<CohortCount> counts, int quarter, int months, long job, long running) {
        counts.add(new CohortCount(2026, quarter, months, State.JOB, job));
        counts.add(new CohortCount(2026, quarter, months, State.I_GANG, running));
    }

    private static CohortYear year(List<CohortCount> counts, LocalDate today) {
        return new CohortYear(2026, counts, new SmallCells(THRESHOLD), today);
    }
}
