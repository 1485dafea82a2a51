package dk.forloeb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

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
        assertThat(WorkingDays.after(start, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25"})
    void findsEasterSunday(LocalDate easter) {
        assertThat(WorkingDays.easterSunday(easter.getYear())).isEqualTo(easter);
    }
}
