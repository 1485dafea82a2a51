package dk.forloeb.effect;

import dk.forloeb.effect.EffectQueries.DayCount;
import dk.forloeb.effect.EffectReport.Week;
import dk.forloeb.effect.ShareTable.Row;
import dk.forloeb.effect.ShareTable.Seen;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How many did not come to a contact (I13), week by week of a calendar year; what is of too few is hidden. */
final class NoShowWeeks {

    private final SortedMap<LocalDate, Row> weeks = new TreeMap<>();
    private final SmallCells cells;
    private final LocalDate today;

    /** @param today whose week is not over yet: what is added to it from day to day would be of too few */
    NoShowWeeks(List<DayCount> days, SmallCells cells, LocalDate today) {
        days.forEach(day -> weeks.merge(
                monday(day.day()),
                new Row(day.missed(), day.held()),
                (one, other) -> new Row(one.yes() + other.yes(), one.no() + other.no())));
        this.cells = cells;
        this.today = today;
    }

    /**
     * The weeks that are over and had contacts; none where the year's own figure tells that some week is small.
     *
     * @param year the figure I13, which the weeks add up to
     */
    List<Week> shown(Figure year) {
        List<LocalDate> mondays = new ArrayList<>(weeks.keySet());
        if (mondays.isEmpty() || year.hidden()) {
            return List.of();
        }
        ShareTable table = new ShareTable(List.copyOf(weeks.values()), cells);
        int running = weeks.tailMap(monday(today)).size();
        boolean[][] shown = table.shown(running, true, true, true);
        if (!table.isSafe(shown)) {
            return List.of();
        }
        List<Seen> seen = table.seen(shown);
        return IntStream.range(0, mondays.size() - running)
                .mapToObj(at -> new Week(
                        mondays.get(at),
                        seen.get(at).yes(),
                        seen.get(at).no(),
                        seen.get(at).all()))
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
