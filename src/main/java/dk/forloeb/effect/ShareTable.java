package dk.forloeb.effect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A share split into groups, one a row: of how many it is so, of how many not, and both; what is of too few is hidden. */
final class ShareTable {

    record Row(long yes, long no) {}

    /** What is seen of a row; null where hidden. */
    record Seen(Long yes, Long no, Long all) {}

    private final List<Row> rows;
    private final SmallCells cells;

    ShareTable(List<Row> rows, SmallCells cells) {
        this.rows = rows;
        this.cells = cells;
    }

    /** @param sums whether the sums of yes, of no and of both are known from elsewhere */
    List<Seen> seen(Boolean... sums) {
        return seen(shown(sums));
    }

    /** The same where all sums are known; nothing where they tell that some row is small. */
    List<Seen> seenOfKnownSums() {
        boolean[][] shown = shown(true, true, true);
        return cells.isSafe(cells(), shown) ? seen(shown) : List.of();
    }

    private boolean[][] shown(Boolean... sums) {
        Boolean[][] known = new Boolean[rows.size() + 1][];
        Arrays.setAll(known, row -> row == rows.size() ? sums : new Boolean[sums.length]);
        return cells.table(cells(), known);
    }

    private List<Seen> seen(boolean[][] shown) {
        return IntStream.range(0, rows.size())
                .mapToObj(at -> {
                    Row row = rows.get(at);
                    return new Seen(
                            shown[at][0] ? row.yes() : null,
                            shown[at][1] ? row.no() : null,
                            shown[at][2] ? row.yes() + row.no() : null);
                })
                .toList();
    }

    private long[][] cells() {
        return rows.stream().map(row -> new long[] {row.yes(), row.no()}).toArray(long[][]::new);
    }
}
