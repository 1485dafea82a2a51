package dk.forloeb.effect.web;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as Danes write them: 1.234,5. */
final class DanishNumbers {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private DanishNumbers() {}

    static String count(long count) {
        return format("#,##0").format(count);
    }

    /** One decimal. */
    static String decimal(double value) {
        return format("#,##0.0").format(value);
    }

    /** One decimal and the sign, a real minus among them. */
    static String change(double value) {
        return Math.abs(value) < 0.05 ? "0,0" : (value < 0 ? "−" : "+") + decimal(Math.abs(value));
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(DANISH));
        // As the exports and spreadsheets round.
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
