package dk.forloeb.engine;

import dk.forloeb.platform.MovableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;

/** A day or moment of the record as the engine's timers take it. */
public final class EngineDate {

    private EngineDate() {}

    /** The first moment of the day in Copenhagen. */
    public static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(MovableClock.COPENHAGEN).toInstant());
    }

    /** A time of day in Copenhagen. */
    public static Date at(LocalDateTime moment) {
        return Date.from(moment.atZone(MovableClock.COPENHAGEN).toInstant());
    }

    /** A moment as the clock in Copenhagen shows it. */
    public static LocalDateTime moment(Date moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), MovableClock.COPENHAGEN);
    }

    /** The day in Copenhagen on which a moment lies. */
    public static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), MovableClock.COPENHAGEN);
    }
}
