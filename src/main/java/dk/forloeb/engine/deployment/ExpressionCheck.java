package dk.forloeb.engine.deployment;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few expressions that a diagram may contain. Everything else is refused, because expression language in a model is
 * program text that runs with the rights of the server.
 */
final class ExpressionCheck {

    static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{\\s*(!?)\\s*([a-z]\\w*)\\s*(?:(?:==|!=)\\s*'([A-Z][A-Z0-9_]*)'\\s*)?}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*([a-z]\\w*)\\s*}");

    private final Map<String, Class<?>> allowed;

    /** @param allowed every variable that may live in the engine, with its type */
    ExpressionCheck(Map<String, Class<?>> allowed) {
        this.allowed = allowed;
    }

    boolean isAllowed(String variable) {
        return allowed.containsKey(variable);
    }

    /** What is wrong with a condition: one flag, its negation, or one code that is compared. */
    Optional<String> condition(String text) {
        Matcher matcher = CONDITION.matcher(text.strip());
        if (!matcher.matches() || (!matcher.group(1).isEmpty() && matcher.group(3) != null)) {
            return Optional.of(
                    "Betingelsen »%s« er ikke tilladt. Skriv ${navn}, ${!navn}, ${navn == 'KODE'} eller ${navn != 'KODE'}."
                            .formatted(text.strip()));
        }
        return variable(matcher.group(2), matcher.group(3) == null ? Boolean.class : String.class);
    }

    /** What is wrong with a timer's date. */
    Optional<String> date(String text) {
        return plain(
                text, Date.class, "Tidspunktet »%s« er ikke tilladt. Skriv ${navn} med en dato fra variabellisten.");
    }

    /** What is wrong with the number of repetitions. */
    Optional<String> count(String text) {
        return plain(
                text, Integer.class, "Antallet »%s« er ikke tilladt. Skriv ${navn} med et antal fra variabellisten.");
    }

    private Optional<String> plain(String text, Class<?> type, String otherwise) {
        Matcher matcher = VARIABLE.matcher(text.strip());
        return matcher.matches() ? variable(matcher.group(1), type) : Optional.of(otherwise.formatted(text.strip()));
    }

    private Optional<String> variable(String name, Class<?> type) {
        if (!isAllowed(name)) {
            return Optional.of(
                    "Variablen »%s« står ikke på listen over tilladte variabler. Ret navnet, eller bed en udvikler tilføje den."
                            .formatted(name));
        }
        return allowed.get(name) == type
                ? Optional.empty()
                : Optional.of("Variablen »%s« er %s og kan ikke bruges her. Her skal stå %s."
                        .formatted(name, danish(allowed.get(name)), danish(type)));
    }

    private static String danish(Class<?> type) {
        if (type == Boolean.class) {
            return "et ja/nej";
        }
        if (type == Date.class) {
            return "en dato";
        }
        return type == String.class ? "en kode" : "et antal";
    }
}
