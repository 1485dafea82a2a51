package dk.forloeb.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private final WorkingTime hours =
            new WorkingTime(UsualCalendar.calendar(), new WorkingHours(LocalTime.of(8, 0), LocalTime.of(16, 0)));

    /** 2 April 2026 is Maundy Thursday, 6 April Easter Monday. */
    @ParameterizedTest(name = "{0} to {1}: {2} minutes")
    @CsvSource({
        "2026-03-10T09:00, 2026-03-10T10:30, 90",
        "2026-03-10T15:00, 2026-03-11T09:00, 120",
        "2026-03-10T05:00, 2026-03-10T23:00, 480",
        "2026-03-13T15:30, 2026-03-16T08:30, 60",
        "2026-04-01T15:00, 2026-04-07T09:00, 120",
        "2026-03-10T17:00, 2026-03-10T18:00, 0",
        "2026-03-10T10:00, 2026-03-10T09:00, 0"
    })
    void countsOnlyWorkingTime(LocalDateTime from, LocalDateTime to, long minutes) {
        assertThat(hours.between(from, to).toMinutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T09:10, 2026-03-10T09:10",
        "2026-03-10T06:00, 2026-03-10T08:00",
        "2026-03-10T16:00, 2026-03-11T08:00",
        "2026-03-14T10:00, 2026-03-16T08:00"
    })
    void findsWhenWorkGoesOn(LocalDateTime moment, LocalDateTime expected) {
        assertThat(hours.atOrAfter(moment)).isEqualTo(expected);
    }

    /** Between the closing hour and the next opening no working time passes: the first moment of it is meant. */
    @ParameterizedTest(name = "{0}, {1} minutes before")
    @CsvSource({
        "2026-03-10T10:30, 90, 2026-03-10T09:00",
        "2026-03-11T09:00, 480, 2026-03-10T09:00",
        "2026-03-16T09:00, 480, 2026-03-13T09:00",
        "2026-04-07T09:00, 120, 2026-04-01T15:00",
        "2026-03-14T12:00, 480, 2026-03-12T16:00",
        "2026-03-11T07:00, 480, 2026-03-09T16:00"
    })
    void findsSinceWhenNoMoreHasPassed(LocalDateTime to, long minutes, LocalDateTime expected) {
        LocalDateTime moment = hours.before(to, Duration.ofMinutes(minutes));

        assertThat(moment).isEqualTo(expected);
        assertThat(hours.between(moment, to)).hasMinutes(minutes);
        assertThat(hours.between(moment.minusMinutes(1), to).toMinutes()).isGreaterThan(minutes);
    }

    @Test
    void countsWorkingDaysToAnOpening() {
        LocalDateTime friday = LocalDateTime.of(2026, 3, 13, 9, 0);
        assertThat(hours.opening(friday.toLocalDate(), 2)).isEqualTo(LocalDateTime.of(2026, 3, 17, 8, 0));
    }
}
