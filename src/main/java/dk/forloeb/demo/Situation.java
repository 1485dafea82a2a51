package dk.forloeb.demo;

import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.gateway.FormField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Where a form is being filled in for a synthetic citizen: who it is, what the form shows, when, and chance.
 *
 * @param variables routing variables that the task sees, by name
 */
record Situation(Persona persona, OpenForm form, LocalDateTime now, Random random, Function<String, Object> variables) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    Prefill prefill() {
        return form.prefill();
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    Object variable(String name) {
        return variables.apply(name);
    }

    /** A number between two bounds, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    boolean has(Fate fate) {
        return persona.fate() == fate;
    }

    /** A day that the form shows as dd.MM.yyyy; empty when it shows none. */
    Optional<LocalDate> day(String key) {
        String shown = prefill().text(key);
        return shown.matches("\\d{2}\\.\\d{2}\\.\\d{4}") ? Optional.of(LocalDate.parse(shown, DAY)) : Optional.empty();
    }

    /** The option of a field that the system proposes on this form; empty when none of them is. */
    Optional<String> optionOf(String key) {
        return form.schema().fields().stream()
                .filter(field -> field.key().equals(key))
                .map(FormField::options)
                .flatMap(List::stream)
                .filter(option -> option.label().equals(prefill().text("proposal")))
                .map(FormOption::value)
                .findFirst();
    }
}
