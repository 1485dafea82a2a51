package dk.forloeb.deadline.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as Danes read them. */
final class DanishDates {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", DANISH);

    private DanishDates() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }
}
