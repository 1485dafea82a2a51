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

    NoShowWeeks(List<DayCount> days, SmallCells cells) {
        days.forEach(day -> weeks.merge(
                day.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                new Row(day.missed(), day.held()),
                (one, other) -> new Row(one.yes() + other.yes(), one.no() + other.no())));
        this.cells = cells;
    }

    /**
     * The weeks that had contacts; none where the year's own figure tells that some week is small.
     *
     * @param year the figure I13, which the weeks add up to
     */
    List<Week> shown(Figure year) {
        List<LocalDate> mondays = new ArrayList<>(weeks.keySet());
        if (mondays.isEmpty() || year.hidden()) {
            return List.of();
        }
        List<Seen> seen = new ShareTable(List.copyOf(weeks.values()), cells).seenOfKnownSums();
        return IntStream.range(0, seen.size())
                .mapToObj(at -> new Week(
                        mondays.get(at),
                        seen.get(at).yes(),
                        seen.get(at).no(),
                        seen.get(at).all()))
                .toList();
    }
}
