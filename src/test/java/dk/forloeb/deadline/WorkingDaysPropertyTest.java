package dk.forloeb.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every count of days, on ten years of dates and with any closing days. */
class WorkingDaysPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int TEN_YEARS = 3653;
    private static final int LONGEST = 130;

    @Property(tries = 300)
    void endsOnAWorkingDayAfterTheStart(
            @ForAll("calendars") WorkingDays calendar,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = LONGEST) int count,
            @ForAll DayUnit unit) {
        LocalDate end = calendar.after(start, count, unit);

        assertThat(calendar.isWorkingDay(end)).isTrue();
        assertThat(end).isAfter(start);
    }

    @Property(tries = 300)
    void countsExactlyTheDaysAskedForAndSkipsNoWorkingDay(
            @ForAll("calendars") WorkingDays calendar,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = LONGEST) int count) {
        LocalDate end = calendar.after(start, count);

        assertThat(calendar.between(start, end)).isEqualTo(count);
        if (count > 0) {
            assertThat(calendar.between(start, end.minusDays(1))).isEqualTo(count - 1);
        }
    }

    @Property(tries = 300)
    void addsUp(
            @ForAll("calendars") WorkingDays calendar,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = LONGEST) int some,
            @ForAll @IntRange(max = LONGEST) int more) {
        assertThat(calendar.after(calendar.after(start, some), more)).isEqualTo(calendar.after(start, some + more));
    }

    @Property(tries = 300)
    void neverGoesBack(
            @ForAll("calendars") WorkingDays calendar,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = LONGEST) int count,
            @ForAll DayUnit unit) {
        LocalDate end = calendar.after(start, count, unit);

        assertThat(calendar.after(start.plusDays(1), count, unit)).isAfterOrEqualTo(end);
        assertThat(calendar.after(start, count + 1, unit)).isAfterOrEqualTo(end);
    }

    @Property(tries = 300)
    void explainsEveryDayBetween(
            @ForAll("calendars") WorkingDays calendar,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = LONGEST) int count) {
        LocalDate end = calendar.after(start, count);
        List<FreeDay> named = calendar.skipped(start, end);
        long weekend =
                WorkingDays.daysAfter(start, end).filter(WorkingDays::isWeekend).count();

        assertThat(count + weekend + named.size()).isEqualTo(end.toEpochDay() - start.toEpochDay());
        assertThat(named).allSatisfy(free -> {
            assertThat(calendar.isWorkingDay(free.day())).isFalse();
            assertThat(WorkingDays.isWeekend(free.day())).isFalse();
        });
        assertThat(FreeDay.split(FreeDay.join(named))).isEqualTo(named);
    }

    @Property(tries = 300)
    void oneMoreClosingDayMovesNoDateForward(
            @ForAll("closingDays") List<ClosingDay> closed,
            @ForAll("days") LocalDate oneMore,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = LONGEST) int count) {
        WorkingDays before = new WorkingDays(1, new ClosingDayList(closed));
        var added = new ClosingDay(MonthDay.from(oneMore), oneMore.getYear(), "Lukket");
        WorkingDays after = new WorkingDays(
                2,
                new ClosingDayList(
                        Stream.concat(closed.stream(), Stream.of(added)).toList()));
        LocalDate old = before.after(start, count);

        boolean between = oneMore.isAfter(start) && !oneMore.isAfter(old) && before.isWorkingDay(oneMore);
        assertThat(after.after(start, count)).isEqualTo(between ? before.after(start, count + 1) : old);
    }

    @Property(tries = 300)
    void readsBackTheListThatItWrites(@ForAll("closingDays") List<ClosingDay> closed) {
        ClosingDayList list = new ClosingDayList(closed);

        assertThat(ClosingDayList.read(list.text())).isEqualTo(list);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, TEN_YEARS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<ClosingDay>> closingDays() {
        Arbitrary<Boolean> everyYear = Arbitraries.of(true, false);
        return Combinators.combine(days(), everyYear)
                .as((day, yearly) ->
                        new ClosingDay(MonthDay.from(day), yearly ? null : Integer.valueOf(day.getYear()), "Lukket"))
                .set()
                .ofMaxSize(20)
                .map(List::copyOf);
    }

    @Provide
    Arbitrary<WorkingDays> calendars() {
        return closingDays().map(closed -> new WorkingDays(1, new ClosingDayList(closed)));
    }
}
