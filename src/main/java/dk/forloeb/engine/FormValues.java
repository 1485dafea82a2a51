package dk.forloeb.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of a submitted form as plain Java, already checked against the form's schema. Fields that the form hides
 * or shows read-only are not among them.
 */
public final class FormValues {

    private final Map<String, Object> values;

    public FormValues(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    public Optional<String> findText(String key) {
        return find(key, String.class);
    }

    public String text(String key) {
        return findText(key).orElseThrow(() -> missing(key));
    }

    public Optional<Integer> findInteger(String key) {
        return find(key, BigDecimal.class).map(BigDecimal::intValueExact);
    }

    public int integer(String key) {
        return findInteger(key).orElseThrow(() -> missing(key));
    }

    public Optional<BigDecimal> findDecimal(String key) {
        return find(key, BigDecimal.class);
    }

    public BigDecimal decimal(String key) {
        return findDecimal(key).orElseThrow(() -> missing(key));
    }

    /** False when the box was left alone. */
    public boolean flag(String key) {
        return find(key, Boolean.class).orElse(false);
    }

    public Optional<LocalDate> findDate(String key) {
        return find(key, LocalDate.class);
    }

    public LocalDate date(String key) {
        return findDate(key).orElseThrow(() -> missing(key));
    }

    public Optional<LocalDateTime> findDateTime(String key) {
        return find(key, LocalDateTime.class);
    }

    public LocalDateTime dateTime(String key) {
        return findDateTime(key).orElseThrow(() -> missing(key));
    }

    public <E extends Enum<E>> Optional<E> findChoice(String key, Class<E> type) {
        return findText(key).map(code -> Enum.valueOf(type, code));
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return Enum.valueOf(type, text(key));
    }

    /** A JA/NEJ choice: radio buttons are used where "no" must be said and not merely left out. */
    public boolean yes(String key) {
        return "JA".equals(text(key));
    }

    public <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        texts(key).forEach(code -> chosen.add(Enum.valueOf(type, code)));
        return chosen;
    }

    /** The codes of a list field; empty when nothing was chosen. */
    public List<String> texts(String key) {
        return values.get(key) instanceof Collection<?> chosen
                ? chosen.stream().map(String.class::cast).toList()
                : List.of();
    }

    private <T> Optional<T> find(String key, Class<T> type) {
        return Optional.ofNullable(type.cast(values.get(key)));
    }

    private static IllegalStateException missing(String key) {
        return new IllegalStateException("Form field '%s' has no value.".formatted(key));
    }
}
