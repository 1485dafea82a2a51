package dk.forloeb.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How facts of the record read in a letter. */
public final class LetterTexts {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM yyyy", Locale.forLanguageTag("da"));

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private LetterTexts() {}

    /** Such as »2. marts 2026«. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** Such as »mandag den 2. marts 2026«. */
    public static String weekday(LocalDateTime at) {
        return WEEKDAY.format(at);
    }

    /** Such as »10.30«. */
    public static String time(LocalDateTime at) {
        return TIME.format(at);
    }

    /** Such as »2,5«. */
    public static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    public static String yesNo(boolean yes) {
        return yes ? "Ja" : "Nej";
    }
}
