package dk.forloeb.health.process;

import dk.forloeb.platform.MovableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;

/** Days and times of Copenhagen as the engine's dates. */
final class Moments {

    /** When the offices open: a day's timer fires then. */
    private static final LocalTime OPENING = LocalTime.of(8, 0);

    private Moments() {}

    static Date at(LocalDateTime moment) {
        return Date.from(moment.atZone(MovableClock.COPENHAGEN).toInstant());
    }

    static Date onMorningOf(LocalDate day) {
        return at(day.atTime(OPENING));
    }
}
