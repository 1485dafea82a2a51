package dk.forloeb.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.effect.EffectQueries.DayCount;
import dk.forloeb.effect.EffectReport.Week;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;

/** No-shows week by week: what is shown is right, and nobody can reckon out what is hidden. */
class NoShowWeeksTest {

    private static final int THRESHOLD = 5;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int WEEKS = 3;

    @Example
    void addsTheDaysOfAWeek() {
        assertThat(shown(
                        new DayCount(MONDAY, 4, 20),
                        new DayCount(MONDAY.plusDays(6), 3, 2),
                        new DayCount(MONDAY.plusDays(7), 9, 30)))
                .containsExactly(new Week(MONDAY, 7L, 22L, 29L), new Week(MONDAY.plusDays(7), 9L, 30L, 39L));
    }

    @Example
    void hidesASmallWeekAndOneBesideIt() {
        assertThat(shown(
                        new DayCount(MONDAY, 7, 22),
                        new DayCount(MONDAY.plusDays(7), 1, 30),
                        new DayCount(MONDAY.plusDays(14), 9, 30)))
                .extracting(Week::missed)
                .containsExactly(null, null, 9L);
    }

    @Example
    void hasNoneOfAYearThatIsNotShown() {
        Figure hidden = new Figure(Measure.NO_SHOW, null, null, 0L, null, null, null, null, true);

        assertThat(new NoShowWeeks(List.of(new DayCount(MONDAY, 9, 30)), new SmallCells(THRESHOLD)).shown(hidden))
                .isEmpty();
    }

    @Example
    void isQuickWhenEveryWeekIsSmall() {
        DayCount[] year = IntStream.range(0, 52)
                .mapToObj(week -> new DayCount(LocalDate.of(2026, 1, 5).plusWeeks(week), 1 + week % 4, 3 + week % 7))
                .toArray(DayCount[]::new);

        List<Week> weeks = Assertions.assertTimeout(Duration.ofSeconds(5), () -> shown(year));

        assertThat(weeks).hasSize(52).extracting(Week::missed).containsOnlyNulls();
    }

    @Property(tries = 60)
    void leavesEverySmallWeekInDoubt(@ForAll @Size(2 * WEEKS) List<@LongRange(max = 9) Long> counts) {
        List<DayCount> days = IntStream.range(0, WEEKS)
                .filter(week -> counts.get(2 * week) + counts.get(2 * week + 1) > 0)
                .mapToObj(week -> new DayCount(MONDAY.plusWeeks(week), counts.get(2 * week), counts.get(2 * week + 1)))
                .toList();
        long missed = days.stream().mapToLong(DayCount::missed).sum();
        long held = days.stream().mapToLong(DayCount::held).sum();
        List<Week> shown = shown(days.toArray(DayCount[]::new));
        if (missed > 0 && missed < THRESHOLD || held > 0 && held < THRESHOLD) {
            assertThat(shown).isEmpty();
            return;
        }
        if (shown.isEmpty()) {
            return;
        }
        List<Long[]> seen = shown.stream()
                .map(week -> new Long[] {week.missed(), week.held(), week.all()})
                .toList();
        List<long[][]> possible = new ArrayList<>();
        guess(seen, new long[seen.size()][], missed, held, possible);
        for (int at = 0; at < days.size(); at++) {
            int row = at;
            DayCount day = days.get(at);
            doubted(
                    day.missed(),
                    1,
                    possible.stream().mapToLong(one -> one[row][0]).toArray());
            doubted(
                    day.held(),
                    1,
                    possible.stream().mapToLong(one -> one[row][1]).toArray());
            doubted(
                    day.missed() + day.held(),
                    Math.min(1, day.missed()) + Math.min(1, day.held()),
                    possible.stream()
                            .mapToLong(one -> one[row][0] + one[row][1])
                            .toArray());
        }
    }

    /** @param least what an outsider knows it to be at least */
    private static void doubted(long count, long least, long[] guesses) {
        assertThat(guesses).contains(count);
        if (count > 0 && count < THRESHOLD) {
            assertThat(LongStream.of(guesses).boxed())
                    .anyMatch(guess -> guess >= THRESHOLD)
                    .anyMatch(guess -> guess == least);
        }
    }

    private static void guess(List<Long[]> seen, long[][] table, long missed, long held, List<long[][]> possible) {
        int row = 0;
        while (row < table.length && table[row] != null) {
            row++;
        }
        if (row == table.length) {
            if (missed == 0 && held == 0) {
                possible.add(table.clone());
            }
            return;
        }
        Long[] known = seen.get(row);
        for (long m : values(known[0], missed)) {
            for (long h : values(known[1], held)) {
                if (known[2] == null || known[2] == m + h) {
                    table[row] = new long[] {m, h};
                    guess(seen, table, missed - m, held - h, possible);
                    table[row] = null;
                }
            }
        }
    }

    private static long[] values(Long shown, long most) {
        return shown == null
                ? LongStream.rangeClosed(1, most).toArray()
                : shown <= most ? new long[] {shown} : new long[0];
    }

    private static List<Week> shown(DayCount... days) {
        long missed = List.of(days).stream().mapToLong(DayCount::missed).sum();
        long held = List.of(days).stream().mapToLong(DayCount::held).sum();
        boolean small = missed > 0 && missed < THRESHOLD || held > 0 && held < THRESHOLD;
        Figure year = new Figure(Measure.NO_SHOW, missed, missed + held, 0L, missed + held, null, null, null, small);
        return new NoShowWeeks(List.of(days), new SmallCells(THRESHOLD)).shown(year);
    }
}
