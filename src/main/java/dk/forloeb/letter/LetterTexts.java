package dk.forloeb.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How facts of the record read in a letter. */
public final class LetterTexts {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private LetterTexts() {}

    /** Such as »2. marts 2026«. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** Such as »2,5«. */
    public static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    public static String yesNo(boolean yes) {
        return yes ? "Ja" : "Nej";
    }
}
