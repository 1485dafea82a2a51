package dk.forloeb.effect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The one place that decides which counts may be seen (domain 4.1: fewer than five are suppressed).
 *
 * <p>A small cell is 1 up to the threshold. It is hidden, and so are other cells until nobody who knows everything that is
 * shown can tell the hidden one from any count between the least possible and the threshold. An empty cell is about nobody:
 * it is shown, and never counts as cover for another.
 *
 * <p>Cells and totals of a table are the flows of a network in which what enters a row or column also leaves it. What an
 * outsider can find out about a hidden cell is how far its flow can be moved while the shown ones stand still.
 */
final class SmallCells {

    private static final long FREE = Long.MAX_VALUE / 4;

    private final int threshold;

    SmallCells(int threshold) {
        this.threshold = threshold;
    }

    /** Whether a count on its own must be hidden. */
    boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }

    /**
     * A row of cells and their sum, of which the sum is known as far as it is shown.
     *
     * @return whether each cell is shown, and last whether the sum is
     */
    boolean[] row(long... cells) {
        Boolean[][] settled = new Boolean[2][cells.length + 1];
        // A table of one row: its columns' totals would be the cells themselves.
        Arrays.fill(settled[1], false);
        return shown(List.<long[][]>of(new long[][] {cells}), settled)[0];
    }

    /** Whether a row leaves every small cell in doubt when its sum is known and the cells are shown or not as they are. */
    boolean isSafe(long[] cells, boolean[] shown) {
        boolean[][] all = new boolean[2][cells.length + 1];
        System.arraycopy(shown, 0, all[0], 0, cells.length);
        all[0][cells.length] = true;
        return !isSmall(LongStream.of(cells).sum()) && isSafe(withTotals(new long[][] {cells}), all, 1);
    }

    /** Whether what is shown of a table, with its totals, leaves every small cell in doubt; what is known from elsewhere may not. */
    boolean isSafe(long[][] cells, boolean[][] shown) {
        return isSafe(withTotals(cells), shown, 1);
    }

    /**
     * A table with totals of rows and columns.
     *
     * @param settled true for what is known from elsewhere, false for what is not to be shown whatever its count, null for
     *     what is to be found out; with one more row and column for the totals
     * @return whether each cell is shown, with one more row and column for the totals
     */
    boolean[][] table(long[][] cells, Boolean[][] settled) {
        return shown(List.<long[][]>of(cells), settled);
    }

    /**
     * A table whose sums of rows, and the sum of all, are known from elsewhere.
     *
     * @return as above; empty when nobody is in it, or when those sums tell of a small cell
     */
    Optional<boolean[][]> ofKnownSums(long[][] cells) {
        int columns = cells[0].length;
        Boolean[][] settled = new Boolean[cells.length + 1][columns + 1];
        Arrays.stream(settled).forEach(row -> row[columns] = true);
        return Optional.of(table(cells, settled)).filter(shown -> hasAny(cells) && isSafe(cells, shown));
    }

    /**
     * Several tables of the same shape, of which each place is shown in all or in none: so the sum of the tables tells nothing
     * of a hidden place. A table without anybody is no cover for the others.
     */
    boolean[][] together(List<long[][]> tables) {
        long[][] first = tables.get(0);
        return shown(tables, new Boolean[first.length + 1][first[0].length + 1]);
    }

    /**
     * Groups of the same people, of which one may lie within another.
     *
     * @return whether each is shown: never when it is small, nor when it differs by a small number from one that is shown
     */
    boolean[] related(long... groups) {
        boolean[] shown = new boolean[groups.length];
        for (int at = 0; at < groups.length; at++) {
            long group = groups[at];
            shown[at] = !isSmall(group)
                    && IntStream.range(0, at)
                            .noneMatch(before -> shown[before] && isSmall(Math.abs(groups[before] - group)));
        }
        return shown;
    }

    /** Begins with everything hidden and uncovers, the totals first, what leaves every small cell in doubt. */
    private boolean[][] shown(List<long[][]> tables, Boolean[][] settled) {
        List<long[][]> full = tables.stream()
                .filter(SmallCells::hasAny)
                .map(SmallCells::withTotals)
                .toList();
        long[][] sum = full.stream().reduce(new long[settled.length][settled[0].length], SmallCells::plus);
        int rows = settled.length;
        int columns = settled[0].length;
        boolean[][] shown = new boolean[rows][columns];
        List<int[]> order = IntStream.range(0, rows * columns)
                .mapToObj(cell -> new int[] {cell / columns, cell % columns})
                .sorted(Comparator.comparingInt((int[] cell) -> totals(cell, rows, columns))
                        .thenComparingLong(cell -> sum(full, cell))
                        .reversed())
                .toList();
        List<int[]> open = new ArrayList<>();
        for (int[] cell : order) {
            Boolean known = settled[cell[0]][cell[1]];
            shown[cell[0]][cell[1]] = known == null ? sum(full, cell) == 0 : known;
            if (known == null && sum(full, cell) > 0 && !anySmall(full, cell)) {
                open.add(cell);
            }
        }
        for (int[] cell : open) {
            shown[cell[0]][cell[1]] = true;
            shown[cell[0]][cell[1]] = isSafe(sum, shown, 1)
                    && (full.size() == 1 || full.stream().allMatch(table -> isSafe(table, shown, 0)));
        }
        return shown;
    }

    /** 2 for the total of all, 1 for the total of a row or column, 0 for a cell. */
    private static int totals(int[] cell, int rows, int columns) {
        return (cell[0] == rows - 1 ? 1 : 0) + (cell[1] == columns - 1 ? 1 : 0);
    }

    private static long sum(List<long[][]> tables, int[] cell) {
        return tables.stream().mapToLong(table -> table[cell[0]][cell[1]]).sum();
    }

    private boolean anySmall(List<long[][]> tables, int[] cell) {
        return tables.stream().anyMatch(table -> isSmall(table[cell[0]][cell[1]]));
    }

    private static boolean hasAny(long[][] table) {
        return Arrays.stream(table).flatMapToLong(LongStream::of).anyMatch(count -> count > 0);
    }

    private static long[][] plus(long[][] one, long[][] other) {
        long[][] sum = new long[one.length][one[0].length];
        for (int row = 0; row < sum.length; row++) {
            int at = row;
            Arrays.setAll(sum[row], column -> one[at][column] + other[at][column]);
        }
        return sum;
    }

    /**
     * Whether every small cell may be as little as a hidden cell can be, and as much as the threshold.
     *
     * @param least what a hidden cell is known to be at least: 1 in a single table, and in the sum of several, as everybody
     *     knows that a hidden place is not empty; 0 in one of several, of which another may have those of the place
     */
    private boolean isSafe(long[][] table, boolean[][] shown, long least) {
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[0].length; column++) {
                long count = table[row][column];
                long above = threshold - count;
                long below = count - floor(table, row, column, least);
                if (isSmall(count)
                        && (moved(table, shown, row, column, least, true, above) < above
                                || moved(table, shown, row, column, least, false, below) < below)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What everybody knows a cell to be at least; a total is at least as many as the places in it that are not empty. */
    private static long floor(long[][] table, int row, int column, long least) {
        int lastRow = table.length - 1;
        int lastColumn = table[0].length - 1;
        long floor = 0;
        for (int r = row == lastRow ? 0 : row; r <= Math.min(row, lastRow - 1); r++) {
            for (int c = column == lastColumn ? 0 : column; c <= Math.min(column, lastColumn - 1); c++) {
                floor += Math.min(least, table[r][c]);
            }
        }
        return floor;
    }

    /** How far the cell can rise (or fall) while the shown cells stay as they are, up to what is wanted. */
    private static long moved(
            long[][] table, boolean[][] shown, int row, int column, long least, boolean up, long wanted) {
        int rows = table.length;
        int columns = table[0].length;
        long[][] room = new long[rows + columns][rows + columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                boolean fixed = shown[r][c] || r == row && c == column;
                if (!fixed && !(least == 1 && table[r][c] == 0)) {
                    room[tail(r, c, rows, columns)][head(r, c, rows, columns)] += FREE;
                    room[head(r, c, rows, columns)][tail(r, c, rows, columns)] +=
                            table[r][c] - Math.min(least, table[r][c]);
                }
            }
        }
        int from = up ? head(row, column, rows, columns) : tail(row, column, rows, columns);
        int to = up ? tail(row, column, rows, columns) : head(row, column, rows, columns);
        return flow(room, rows, from, to, wanted);
    }

    // Nodes: the rows, the last of which gives to all rows; then the columns, the last of which takes from all columns.
    private static int tail(int row, int column, int rows, int columns) {
        return column < columns - 1
                ? (row < rows - 1 ? row : rows + column)
                : (row < rows - 1 ? rows - 1 : rows + column);
    }

    private static int head(int row, int column, int rows, int columns) {
        return column < columns - 1 ? (row < rows - 1 ? rows + column : rows + columns - 1) : row;
    }

    private static long flow(long[][] room, int rows, int from, int to, long wanted) {
        long flow = 0;
        while (flow < wanted) {
            int[] before = way(room, rows, from, to);
            if (before[to] < 0) {
                return flow;
            }
            long width = wanted - flow;
            for (int node = to; node != from; node = before[node]) {
                width = Math.min(width, room[before[node]][node]);
            }
            for (int node = to; node != from; node = before[node]) {
                room[before[node]][node] -= width;
                room[node][before[node]] += width;
            }
            flow += width;
        }
        return flow;
    }

    private static int[] way(long[][] room, int rows, int from, int to) {
        int[] before = new int[room.length];
        Arrays.fill(before, -1);
        before[from] = from;
        Deque<Integer> open = new ArrayDeque<>(Collections.singleton(from));
        while (!open.isEmpty() && before[to] < 0) {
            int node = open.remove();
            // A row that is not the last gives to none but the last and the columns, however many rows there are.
            for (int next = node < rows - 1 ? rows - 1 : 0; next < room.length; next++) {
                if (before[next] < 0 && room[node][next] > 0) {
                    before[next] = node;
                    open.add(next);
                }
            }
        }
        return before;
    }

    private static long[][] withTotals(long[][] cells) {
        int rows = cells.length;
        int columns = cells[0].length;
        long[][] full = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(cells[row], 0, full[row], 0, columns);
            full[row][columns] = LongStream.of(cells[row]).sum();
            for (int column = 0; column <= columns; column++) {
                full[rows][column] += full[row][column];
            }
        }
        return full;
    }
}
