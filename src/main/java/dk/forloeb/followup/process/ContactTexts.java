package dk.forloeb.followup.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days of contact as forms and messages show them. */
final class ContactTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private ContactTexts() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
