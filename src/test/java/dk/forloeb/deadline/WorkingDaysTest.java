package dk.forloeb.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays CALENDAR = WorkingDays.usual();

    @ParameterizedTest
    @CsvSource({
        // Wednesday before Easter: Maundy Thursday, Good Friday and Easter Monday don't count.
        "2026-04-01, 1, 2026-04-07",
        "2026-04-01, 5, 2026-04-13",
        // Store bededag is a working day from 2024 and was none in 2023.
        "2023-05-04, 1, 2023-05-08",
        "2024-04-25, 1, 2024-04-26",
        // Ascension and Whit Monday.
        "2026-05-13, 1, 2026-05-15",
        "2026-05-22, 1, 2026-05-26",
        // Constitution Day, and Christmas with the municipality's closing days.
        "2026-06-04, 1, 2026-06-08",
        "2026-12-23, 1, 2026-12-28",
        "2026-12-30, 1, 2027-01-04",
        // A weekend start counts from that day.
        "2026-11-21, 1, 2026-11-23",
        "2026-11-24, 0, 2026-11-24",
    })
    void countsDanishWorkingDays(LocalDate start, int days, LocalDate expected) {
        assertThat(CALENDAR.after(start, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // Seven days that end on Good Friday end on the Tuesday after Easter.
        "2026-03-27, 7, 2026-04-07",
        "2026-03-02, 7, 2026-03-09",
        "2026-04-03, 0, 2026-04-03",
    })
    void endsCalendarDaysOnAWorkingDay(LocalDate start, int days, LocalDate expected) {
        assertThat(CALENDAR.after(start, days, DayUnit.KALENDERDAGE)).isEqualTo(expected);
    }

    @Test
    void namesWhatItSkips() {
        LocalDate wednesday = LocalDate.of(2026, 4, 1);

        assertThat(CALENDAR.skipped(wednesday, CALENDAR.after(wednesday, 5)))
                .extracting(FreeDay::name)
                .containsExactly("Skærtorsdag", "Langfredag", "2. påskedag");
        assertThat(CALENDAR.skipped(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 8)))
                .containsExactly(new FreeDay(LocalDate.of(2026, 6, 5), "Grundlovsdag"));
        assertThat(FreeDay.split(FreeDay.join(CALENDAR.skipped(wednesday, wednesday.plusYears(1)))))
                .isEqualTo(CALENDAR.skipped(wednesday, wednesday.plusYears(1)));
        assertThat(FreeDay.split("")).isEmpty();
    }

    @Test
    void keepsToTheClosingDaysThatItIsGiven() {
        LocalDate friday = LocalDate.of(2027, 5, 7);
        WorkingDays without = new WorkingDays(1, ClosingDayList.read(""));
        WorkingDays with = new WorkingDays(2, ClosingDayList.read("07-05-2027;Fredag efter Kristi himmelfartsdag"));

        assertThat(without.isWorkingDay(friday)).isTrue();
        assertThat(without.isWorkingDay(LocalDate.of(2026, 12, 24))).isTrue();
        assertThat(with.isWorkingDay(friday)).isFalse();
        assertThat(with.isWorkingDay(friday.plusYears(1).plusDays(2))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25"})
    void findsEasterSunday(LocalDate easter) {
        assertThat(PublicHolidays.easterSunday(easter.getYear())).isEqualTo(easter);
        assertThat(PublicHolidays.on(easter)).contains("Påskedag");
    }
}
