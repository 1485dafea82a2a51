package dk.forloeb.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/**
 * Nobody can reckon a hidden cell out, who knows that it is not empty where only one table has anybody. The check tries every table that agrees with what is shown, and knows nothing of how
 * cells were chosen.
 */
class SmallCellsPropertyTest {

    private static final int THRESHOLD = 5;
    private static final long MOST = 14;

    private final SmallCells cells = new SmallCells(THRESHOLD);

    @Property(tries = 300)
    void leavesEverySmallCellOfATableInDoubt(@ForAll @Size(4) List<@LongRange(max = 9) Long> counts) {
        long[][] table = {{counts.get(0), counts.get(1)}, {counts.get(2), counts.get(3)}};

        boolean[][] shown = cells.table(table, new Boolean[3][3]);

        hidesSmallCells(table, shown);
        leavesInDoubt(table, shown, 0);
        leavesInDoubt(table, shown, 1);
    }

    @Property(tries = 8)
    void leavesEverySmallCellOfALargerTableInDoubt(@ForAll @Size(6) List<@LongRange(max = 7) Long> counts) {
        long[][] table = {{counts.get(0), counts.get(1), counts.get(2)}, {counts.get(3), counts.get(4), counts.get(5)}};

        boolean[][] shown = cells.table(table, new Boolean[3][4]);

        hidesSmallCells(table, shown);
        leavesInDoubt(table, shown, 0);
        leavesInDoubt(table, shown, 1);
    }

    @Property(tries = 300)
    void leavesEverySmallCellOfARowInDoubt(@ForAll @Size(4) List<@LongRange(max = 9) Long> counts) {
        long[] row = counts.stream().mapToLong(Long::longValue).toArray();
        boolean[] shown = cells.row(row);

        for (int at = 0; at < row.length; at++) {
            assertThat(shown[at] && row[at] > 0 && row[at] < THRESHOLD).isFalse();
            assertThat(row[at] > 0 || shown[at]).as("an empty cell is shown").isTrue();
        }
        long hidden = 0;
        for (int at = 0; at < row.length; at++) {
            hidden += shown[at] ? 0 : row[at];
        }
        assertThat(!shown[row.length] || hidden == 0 || hidden >= THRESHOLD)
                .as("the hidden ones together are no small cell")
                .isTrue();
    }

    @Property(tries = 200)
    void showsAPlaceInAllTablesOrInNone(
            @ForAll @Size(4) List<@LongRange(max = 9) Long> one,
            @ForAll @Size(4) List<@LongRange(max = 9) Long> other) {
        long[][] first = {{one.get(0), one.get(1)}, {one.get(2), one.get(3)}};
        long[][] second = {{other.get(0), other.get(1)}, {other.get(2), other.get(3)}};

        boolean[][] shown = cells.together(List.of(first, second));

        hidesSmallCells(first, shown);
        hidesSmallCells(second, shown);
        leavesInDoubt(first, shown, 0);
        leavesInDoubt(second, shown, 0);
    }

    @Property(tries = 100)
    void leavesTheSumOfSeveralTablesInDoubt(
            @ForAll @Size(4) List<@LongRange(max = 5) Long> one,
            @ForAll @Size(4) List<@LongRange(max = 5) Long> other) {
        // Not more, since a sum's neighbour must be able to take a small cell's place among what is tried.
        long[][] first = {{one.get(0), one.get(1)}, {one.get(2), one.get(3)}};
        long[][] second = {{other.get(0), other.get(1)}, {other.get(2), other.get(3)}};

        boolean[][] shown = cells.together(List.of(first, second));

        // Whoever is in a hidden place is in one of the tables.
        leavesInDoubt(sum(first, second), shown, 1);
    }

    @Property(tries = 300)
    void countsOnNoCoverFromEmptyTables(@ForAll @Size(4) List<@LongRange(max = 6) Long> counts) {
        long[][] table = {{counts.get(0), counts.get(1)}, {counts.get(2), counts.get(3)}};

        boolean[][] shown = cells.together(List.of(new long[2][2], table, new long[2][2]));

        hidesSmallCells(table, shown);
        leavesInDoubt(table, shown, 1);
    }

    @Example
    void hidesTheSumOfFiveWhoAreEachAlone() {
        long[][] alone = {{1, 0, 1}, {0, 1, 0}, {1, 0, 1}};

        boolean[][] shown = cells.together(List.of(new long[3][3], alone, new long[3][3]));

        assertThat(shown[3][3]).as("five hidden places, five people").isFalse();
    }

    @Example
    void showsASumThatLeavesEverybodyInDoubtThoughAColumnIsSmall() {
        long[][] started = {{2, 1, 9, 10, 0}, {2, 2, 5, 8, 0}};

        boolean[][] shown = cells.together(List.of(new long[2][5], started, new long[2][5]));

        assertThat(shown[2][5])
                .as("39 in all, of whom a column has 3 and another 4")
                .isTrue();
        hidesSmallCells(started, shown);
    }

    @Example
    void hidesTheSumsOfTwoAnswersWhoAreEachAlone() {
        long[][] yes = {{1, 1, 1, 1, 1}, {0, 0, 0, 0, 0}};
        long[][] no = {{0, 0, 0, 0, 0}, {1, 1, 1, 1, 1}};

        assertThat(cells.together(List.of(yes, no))[2][5])
                .as("ten hidden places, ten people")
                .isFalse();
    }

    @Property
    void showsNoSmallGroupAndNoSmallDifferenceBetweenTwo(@ForAll @Size(6) List<@LongRange(max = 30) Long> groups) {
        boolean[] shown =
                cells.related(groups.stream().mapToLong(Long::longValue).toArray());

        List<Long> seen = new ArrayList<>();
        for (int at = 0; at < shown.length; at++) {
            if (shown[at]) {
                seen.add(groups.get(at));
            }
        }
        assertThat(seen).noneMatch(cells::isSmall);
        for (long one : seen) {
            assertThat(seen).noneMatch(other -> cells.isSmall(Math.abs(one - other)));
        }
    }

    @Example
    void showsAGroupThatIsLargerThanTheOneBefore() {
        assertThat(cells.related(100, 80, 20, 60)).containsOnly(true);
        assertThat(cells.related(100, 80, 20, 78)).containsExactly(true, true, true, false);
        assertThat(cells.related(100, 80, 80)).containsOnly(true);
    }

    @Example
    void hidesASecondCellBesideASmallOne() {
        assertThat(cells.row(3, 20, 7)).containsExactly(false, true, false, true);
        assertThat(cells.row(3, 20, 0)).as("an empty cell is no cover").containsExactly(false, false, true, true);
        assertThat(cells.row(10, 20, 0)).containsExactly(true, true, true, true);
        assertThat(cells.row(1, 2)).as("the sum is small as well").containsExactly(false, false, false);
        assertThat(cells.row(0, 0)).containsExactly(true, true, true);
    }

    @Example
    void hidesARectangleInATable() {
        boolean[][] shown = cells.table(new long[][] {{3, 20, 30}, {12, 40, 9}, {50, 60, 70}}, new Boolean[4][4]);

        assertThat(shown).isDeepEqualTo(new boolean[][] {
            {false, true, false, true},
            {false, true, false, true},
            {true, true, true, true},
            {true, true, true, true}
        });
    }

    @Example
    void keepsToWhatIsKnownFromElsewhere() {
        Boolean[][] settled = new Boolean[3][3];
        settled[2] = new Boolean[] {true, true, true};
        settled[0][2] = false;

        boolean[][] shown = cells.table(new long[][] {{3, 20}, {30, 40}}, settled);

        assertThat(shown[2]).containsExactly(true, true, true);
        assertThat(shown[0][2]).isFalse();
        assertThat(shown[0][0]).isFalse();
    }

    private static void hidesSmallCells(long[][] table, boolean[][] shown) {
        long[][] full = withTotals(table);
        for (int row = 0; row < full.length; row++) {
            for (int column = 0; column < full[0].length; column++) {
                assertThat(shown[row][column] && full[row][column] > 0 && full[row][column] < THRESHOLD)
                        .isFalse();
            }
        }
    }

    private static void leavesInDoubt(long[][] table, boolean[][] shown, long least) {
        long[][] full = withTotals(table);
        long[][] low = copy(full);
        long[][] high = copy(full);
        tryAll(copy(table), 0, least, full, shown, low, high);
        for (int row = 0; row < full.length; row++) {
            for (int column = 0; column < full[0].length; column++) {
                if (full[row][column] > 0 && full[row][column] < THRESHOLD) {
                    // A sum is at least as many as the places of which it is known that they are not empty.
                    boolean total = row == full.length - 1 || column == full[0].length - 1;
                    assertThat(low[row][column]).isLessThanOrEqualTo(total && least > 0 ? full[row][column] : 1);
                    assertThat(high[row][column]).isGreaterThanOrEqualTo(THRESHOLD);
                }
            }
        }
    }

    private static void tryAll(
            long[][] guess, int at, long least, long[][] full, boolean[][] shown, long[][] low, long[][] high) {
        int columns = guess[0].length;
        if (at == guess.length * columns) {
            widen(withTotals(guess), full, shown, low, high);
            return;
        }
        int row = at / columns;
        int column = at % columns;
        if (shown[row][column]) {
            guess[row][column] = full[row][column];
            tryAll(guess, at + 1, least, full, shown, low, high);
            return;
        }
        for (long count = least; count <= MOST; count++) {
            guess[row][column] = count;
            tryAll(guess, at + 1, least, full, shown, low, high);
        }
    }

    private static void widen(long[][] guess, long[][] full, boolean[][] shown, long[][] low, long[][] high) {
        for (int row = 0; row < full.length; row++) {
            for (int column = 0; column < full[0].length; column++) {
                if (shown[row][column] && guess[row][column] != full[row][column]) {
                    return;
                }
            }
        }
        for (int row = 0; row < full.length; row++) {
            for (int column = 0; column < full[0].length; column++) {
                low[row][column] = Math.min(low[row][column], guess[row][column]);
                high[row][column] = Math.max(high[row][column], guess[row][column]);
            }
        }
    }

    private static long[][] sum(long[][] one, long[][] other) {
        long[][] sum = copy(one);
        for (int row = 0; row < one.length; row++) {
            for (int column = 0; column < one[0].length; column++) {
                sum[row][column] += other[row][column];
            }
        }
        return sum;
    }

    private static long[][] copy(long[][] table) {
        long[][] copy = new long[table.length][];
        for (int row = 0; row < table.length; row++) {
            copy[row] = table[row].clone();
        }
        return copy;
    }

    private static long[][] withTotals(long[][] table) {
        int rows = table.length;
        int columns = table[0].length;
        long[][] full = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                full[row][column] = table[row][column];
                full[row][columns] += table[row][column];
                full[rows][column] += table[row][column];
                full[rows][columns] += table[row][column];
            }
        }
        return full;
    }
}
