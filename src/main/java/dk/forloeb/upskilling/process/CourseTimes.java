package dk.forloeb.upskilling.process;

import dk.forloeb.engine.EngineDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;

/** Days of a course as the engine and the forms show them. */
final class CourseTimes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private CourseTimes() {}

    /** The result is asked for on the day after the last one. */
    static Date resultDue(LocalDate endsOn) {
        return EngineDate.startOf(endsOn.plusDays(1));
    }

    static String period(LocalDate startsOn, LocalDate endsOn) {
        return "%s – %s".formatted(DAY.format(startsOn), DAY.format(endsOn));
    }
}
