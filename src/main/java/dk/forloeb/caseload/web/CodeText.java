package dk.forloeb.caseload.web;

import dk.forloeb.deadline.DanishDates;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.Segment;
import dk.forloeb.trajectory.Visitation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** Values of decision tables as a person reads them: the tables know codes, not labels. */
final class CodeText {

    /** Codes that have a name of their own, as within a sentence. */
    private static final Map<String, String> NAMES = Stream.of(
                    Arrays.stream(Phase.values()).map(one -> Map.entry(one.name(), one.label())),
                    Arrays.stream(Segment.values()).map(one -> Map.entry(one.name(), one.label())),
                    Arrays.stream(Visitation.values()).map(one -> Map.entry(one.name(), one.label())),
                    Arrays.stream(Outcome.values()).map(one -> Map.entry(one.name(), one.label())))
            .flatMap(names -> names)
            .collect(Collectors.toMap(
                    Map.Entry::getKey, name -> StringUtils.uncapitalize(name.getValue()), (one, other) -> one));

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
        if (NAMES.containsKey(text)) {
            return NAMES.get(text);
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
