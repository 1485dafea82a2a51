package dk.forloeb.citizen;

import java.util.List;
import java.util.Locale;

/** The languages that can be chosen for a citizen, and what any language is called in Danish. */
public final class Languages {

    /** ISO 639: a language that is not among them. */
    private static final String OTHER = "und";

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final List<String> CODES = List.of(
            "da", "sq", "am", "ar", "bn", "bs", "bg", "en", "tl", "fr", "hi", "zh", "hr", "ku", "ne", "ps", "fa", "pl",
            "pt", "pa", "ro", "ru", "sr", "so", "es", "sw", "ta", "th", "ti", "tr", "de", "uk", "hu", "ur", "vi",
            OTHER);

    private Languages() {}

    /** Codes, Danish first and the rest by their Danish names. */
    public static List<String> codes() {
        return CODES;
    }

    /** Danish name, as within a sentence; an unknown code stays what it is. */
    public static String label(String code) {
        return OTHER.equals(code) ? "andet sprog" : Locale.forLanguageTag(code).getDisplayLanguage(DANISH);
    }
}
