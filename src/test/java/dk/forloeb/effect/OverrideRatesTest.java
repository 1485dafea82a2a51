package dk.forloeb.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.effect.EffectQueries.OverrideCount;
import dk.forloeb.effect.EffectReport.RuleOverrides;
import dk.forloeb.engine.DecisionTables;
import dk.forloeb.engine.DecisionTables.Row;
import dk.forloeb.engine.DecisionTables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** How often people chose otherwise, by rule: what is shown is right, and nobody can reckon out what is hidden. */
class OverrideRatesTest {

    private static final int THRESHOLD = 5;
    private static final long MOST = 25;
    private static final Figure ALL = new Figure(Measure.OVERRIDES, 30L, 90L, 0L, 90L, 33.3, null, null, false);

    @Example
    void namesRowsAsTheirKeeperCountsThemTheNewestVersionFirst() {
        List<RuleOverrides> rules = rules(
                new OverrideCount("mentor-kind", 2, "Rule_02", 6, 16),
                new OverrideCount("mentor-kind", 1, "Rule_12", 7, 20),
                new OverrideCount("mentor-kind", 1, "Rule_03,Rule_02", 8, 18),
                new OverrideCount("mentor-kind", 1, "Rule_99", 9, 19));

        assertThat(rules)
                .containsExactly(
                        new RuleOverrides("mentor-kind", 2, "2", "Kilde 2", 6L, 10L, 16L),
                        new RuleOverrides("mentor-kind", 1, "", "", 9L, 10L, 19L),
                        new RuleOverrides("mentor-kind", 1, "2 og 3", "Kilde 2; Kilde 3", 8L, 10L, 18L),
                        new RuleOverrides("mentor-kind", 1, "12", "Kilde 12", 7L, 13L, 20L));
    }

    @Example
    void hidesASmallRuleAndOneBesideIt() {
        List<RuleOverrides> rules = rules(
                new OverrideCount("target-group", 1, "Rule_01", 2, 12),
                new OverrideCount("target-group", 1, "Rule_02", 8, 30),
                new OverrideCount("target-group", 1, "Rule_03", 20, 48));

        assertThat(rules).extracting(RuleOverrides::changed).containsExactly(null, null, 20L);
        assertThat(rules).extracting(RuleOverrides::kept).containsExactly(null, null, 28L);
        assertThat(rules).extracting(RuleOverrides::decided).containsExactly(12L, 30L, 48L);
    }

    @Example
    void doesNotSplitATableThatIsNotShownWhole() {
        assertThat(rules(
                        new OverrideCount("mentor-kind", 1, "Rule_01", 2, 9),
                        new OverrideCount("mentor-kind", 1, "Rule_02", 1, 7),
                        new OverrideCount("next-step", 1, "Rule_01", 10, 30),
                        new OverrideCount("target-group", 1, "Rule_01", 17, 44)))
                .as("3 are hidden, and ten beside them")
                .extracting(RuleOverrides::table)
                .containsExactly("target-group");
    }

    @Example
    void doesNotSplitThePhysiciansConclusions() {
        assertThat(rules(new OverrideCount("health-routing", 1, "Rule_01", 10, 30)))
                .isEmpty();
        assertThat(rules(new OverrideCount("next-step", 1, "Rule_01", 10, 30))).hasSize(1);
    }

    @Property(tries = 60)
    void leavesEverySmallRuleInDoubt(@ForAll @Size(6) List<@LongRange(max = 9) Long> counts) {
        List<OverrideCount> all = IntStream.range(0, 3)
                .filter(rule -> counts.get(2 * rule) + counts.get(2 * rule + 1) > 0)
                .mapToObj(rule -> new OverrideCount(
                        "target-group",
                        1,
                        "Rule_0" + (rule + 1),
                        counts.get(2 * rule),
                        counts.get(2 * rule) + counts.get(2 * rule + 1)))
                .toList();
        long changed = all.stream().mapToLong(OverrideCount::changed).sum();
        long kept = all.stream().mapToLong(OverrideCount::decided).sum() - changed;
        boolean small = changed > 0 && changed < THRESHOLD || kept > 0 && kept < THRESHOLD;
        Figure figure = new Figure(Measure.OVERRIDES, null, null, 0L, changed + kept, null, null, null, small);
        List<RuleOverrides> shown = rules(figure, all);
        if (small) {
            assertThat(shown).isEmpty();
            return;
        }
        List<long[][]> possible = new ArrayList<>();
        guess(shown, new long[shown.size()][2], 0, changed, kept, possible);
        for (int at = 0; at < shown.size(); at++) {
            OverrideCount rule = all.get(at);
            int row = at;
            doubted(rule.changed(), possible.stream().map(one -> one[row][0]).toList());
            doubted(
                    rule.decided() - rule.changed(),
                    possible.stream().map(one -> one[row][1]).toList());
            doubted(
                    rule.decided(),
                    possible.stream().map(one -> one[row][0] + one[row][1]).toList());
        }
    }

    /** Where a small count stands, an outsider must think as many as the threshold possible, and fewer than it is. */
    private static void doubted(long count, List<Long> guesses) {
        assertThat(guesses).contains(count);
        if (count > 0 && count < THRESHOLD) {
            assertThat(guesses).anyMatch(guess -> guess >= THRESHOLD).anyMatch(guess -> guess <= Math.max(1, count));
        }
    }

    /** Everything that agrees with what is shown. An outsider knows that each rule was used, and which cells are empty. */
    private static void guess(
            List<RuleOverrides> shown, long[][] table, int row, long changed, long kept, List<long[][]> possible) {
        if (row == shown.size()) {
            if (changed == 0 && kept == 0) {
                long[][] copy = new long[table.length][];
                for (int at = 0; at < table.length; at++) {
                    copy[at] = table[at].clone();
                }
                possible.add(copy);
            }
            return;
        }
        RuleOverrides rule = shown.get(row);
        for (long c : values(rule.changed(), Math.min(changed, MOST))) {
            for (long k : values(rule.kept(), Math.min(kept, MOST))) {
                if (rule.decided() == null || rule.decided() == c + k) {
                    table[row] = new long[] {c, k};
                    guess(shown, table, row + 1, changed - c, kept - k, possible);
                }
            }
        }
    }

    private static long[] values(Long shown, long most) {
        return shown == null
                ? IntStream.rangeClosed(1, (int) most).asLongStream().toArray()
                : shown <= most ? new long[] {shown} : new long[0];
    }

    private static List<RuleOverrides> rules(OverrideCount... counts) {
        return rules(ALL, List.of(counts));
    }

    private static List<RuleOverrides> rules(Figure all, List<OverrideCount> counts) {
        var rates = new OverrideRates(counts, new SmallCells(THRESHOLD));
        DecisionTables names = mock(DecisionTables.class);
        List<Row> rows = IntStream.rangeClosed(1, 22)
                .mapToObj(no -> new Row("Rule_%02d".formatted(no), no, "", "", Map.of(), Map.of(), "Kilde " + no))
                .toList();
        when(names.version(any(), anyInt())).thenReturn(Optional.of(new Table("t", "T", 1, true, rows)));
        return rates.rules(rates.tables(all), names);
    }
}
