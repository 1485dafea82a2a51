package dk.forloeb.caseload.web;

import dk.forloeb.deadline.DanishDates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of decision tables as a person reads them: the tables know codes, not labels. */
final class CodeText {

    private CodeText() {}

    /** @param value as the record kept it: text, number, yes or no, a list, or null */
    static String of(Object value) {
        if (value == null) {
            return "ikke oplyst";
        }
        if (value instanceof Boolean yes) {
            return yes ? "ja" : "nej";
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty() ? "ingen" : many.stream().map(CodeText::of).collect(Collectors.joining(", "));
        }
        String text = value.toString();
        if (text.contains(",") && text.equals(text.toUpperCase(Locale.ROOT))) {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .map(CodeText::of)
                    .collect(Collectors.joining(", "));
        }
        return text.matches("[A-Z][A-Z_]{2,}[A-Z0-9_]*") ? words(text) : day(text);
    }

    /** A code is Danish without its own letters: »DELVIS_MED_HENSYN« is »delvis med hensyn«, »KOERSEL« is »kørsel«. */
    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace("ae", "æ")
                .replace("oe", "ø")
                .replace("aa", "å");
    }

    private static String day(String text) {
        try {
            return DanishDates.day(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return text.replaceFirst("^(-?\\d+)\\.(\\d+)$", "$1,$2");
        }
    }
}
