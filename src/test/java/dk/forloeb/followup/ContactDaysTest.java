package dk.forloeb.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.deadline.UsualCalendar;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactDaysTest {

    /** 2026-03-06 is a Friday; Easter 2026 runs from 2 to 6 April. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-05, 2026-03-05",
        "2026-03-02, 2026-03-08, 2026-03-06",
        "2026-03-06, 2026-03-08, 2026-03-09",
        "2026-04-01, 2026-04-06, 2026-04-07",
        "2026-03-25, 2026-04-06, 2026-04-01"
    })
    void liesOnAWorkingDayNotLaterWherePossible(LocalDate previous, LocalDate latest, LocalDate expected) {
        assertThat(ContactDays.workingDay(UsualCalendar.calendar(), previous, latest))
                .isEqualTo(expected);
    }
}
