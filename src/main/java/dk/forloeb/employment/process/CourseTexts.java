package dk.forloeb.employment.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facts of the record in the words of a form. */
final class CourseTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private CourseTexts() {}

    /** Day as {@code 31.01.2026}; empty when unknown. */
    static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static <T> String list(Collection<T> things, Function<T, String> label) {
        return things.stream().map(label).collect(Collectors.joining(", "));
    }
}
