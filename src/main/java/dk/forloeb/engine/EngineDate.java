package dk.forloeb.engine;

import dk.forloeb.platform.MovableClock;
import java.time.LocalDate;
import java.util.Date;

/** A day of the record as the engine's timers take it. */
public final class EngineDate {

    private EngineDate() {}

    /** The first moment of the day in Copenhagen. */
    public static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(MovableClock.COPENHAGEN).toInstant());
    }
}
