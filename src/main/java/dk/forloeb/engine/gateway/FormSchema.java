package dk.forloeb.engine.gateway;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormRejectedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a Camunda Form (form-js 1.8.7) lets a person submit. Tasklist checks the same rules in the browser for convenience;
 * this is the check that counts. A form with anything that the server cannot check is refused when it is parsed.
 */
public final class FormSchema {

    /** Most characters in one submitted text, whatever the form says. */
    static final int MAX_TEXT = 100_000;

    /** Most characters in all submitted texts together. */
    static final int MAX_TOTAL = 200_000;

    private static final int MAX_ENTRIES = 500;
    private static final Pattern SHOWABLE_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");

    private final String id;
    private final Map<String, FormField> fields;

    FormSchema(String id, List<FormField> fields) {
        this.id = id;
        this.fields = new LinkedHashMap<>();
        fields.forEach(field -> this.fields.put(field.key(), field));
    }

    /**
     * @param json content of a {@code .form} file
     * @throws FormSchemaException with everything that is wrong, in Danish
     */
    public static FormSchema parse(byte[] json) {
        return new FormSchemaReader().read(json);
    }

    /** Id of the form, equal to its file name without {@code .form}. */
    public String id() {
        return id;
    }

    /** Keys of all fields, read-only ones too, in the order of the form. */
    public Set<String> keys() {
        return Set.copyOf(fields.keySet());
    }

    /** All fields in the order of the form. */
    public List<FormField> fields() {
        return List.copyOf(fields.values());
    }

    /** Keys under which the record offers options. */
    public Set<String> optionsKeys() {
        return fields.values().stream()
                .map(FormField::optionsKey)
                .filter(key -> key != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Checks submitted values and gives them their Java types. Read-only and hidden fields are left out, whatever came
     * back for them.
     *
     * @param submitted plain Java values by key, see {@link SubmittedValues}
     * @param facts what the form was prefilled with, by key; asked only for what a condition needs and nobody submitted
     * @param dynamicOptions the options that the record offers under a key
     * @return String, BigDecimal, Boolean, LocalDate, LocalDateTime or a list of String by key; empty fields are left out
     * @throws FormRejectedException with one Danish message per field
     */
    public Map<String, Object> validate(
            Map<String, Object> submitted,
            Function<String, Object> facts,
            Function<String, List<FormOption>> dynamicOptions) {
        refuseTooMuch(submitted);
        List<FieldError> errors = new ArrayList<>(unknownKeys(submitted));
        Map<String, Object> accepted = new LinkedHashMap<>();
        Set<String> hidden = hiddenKeys(submitted, facts);
        for (FormField field : fields.values()) {
            if (field.readonly() || hidden.contains(field.key())) {
                continue;
            }
            FieldReading reading = FieldReading.of(field, submitted.get(field.key()), options(field, dynamicOptions));
            if (reading.problem() != null) {
                errors.add(new FieldError(field.key(), reading.problem()));
            } else if (reading.value() != null) {
                accepted.put(field.key(), reading.value());
            }
        }
        if (!errors.isEmpty()) {
            throw new FormRejectedException(errors);
        }
        return accepted;
    }

    /**
     * Of values that somebody has not finished typing, those that may be kept: of fields that can be typed in, with only
     * their size checked.
     *
     * @throws FormRejectedException when there is too much, or of a field that the form does not have
     */
    Map<String, Object> unfinished(Map<String, Object> typed) {
        refuseTooMuch(typed);
        List<FieldError> errors = unknownKeys(typed);
        if (!errors.isEmpty()) {
            throw new FormRejectedException(errors);
        }
        Map<String, Object> kept = new LinkedHashMap<>(typed);
        kept.keySet().removeIf(key -> fields.get(key).readonly());
        return kept;
    }

    /** Whether people can type in a field; false also for one that the form does not have. */
    boolean isTyped(String key) {
        FormField field = fields.get(key);
        return field != null && !field.readonly();
    }

    /** Keys of the fields that people can type in. */
    Set<String> typedKeys() {
        return fields.keySet().stream().filter(this::isTyped).collect(Collectors.toUnmodifiableSet());
    }

    private static List<FormOption> options(FormField field, Function<String, List<FormOption>> dynamicOptions) {
        if (field.optionsKey() == null) {
            return field.options();
        }
        List<FormOption> offered = dynamicOptions.apply(field.optionsKey());
        return offered == null ? List.of() : offered;
    }

    private List<FieldError> unknownKeys(Map<String, Object> submitted) {
        return submitted.keySet().stream()
                .filter(key -> !fields.containsKey(key))
                .sorted()
                .map(key -> about(key, "findes ikke på formularen."))
                .distinct()
                .toList();
    }

    /** A message about a key that a caller chose; an odd key is not repeated, it may hold anything. */
    static FieldError about(String key, String what) {
        return SHOWABLE_KEY.matcher(key).matches()
                ? new FieldError(key, "Feltet »%s« %s".formatted(key, what))
                : new FieldError("", "Et af felterne " + what);
    }

    private void refuseTooMuch(Map<String, Object> submitted) {
        if (submitted.size() > MAX_ENTRIES) {
            throw FormRejectedException.of("", "Der er sendt flere felter, end formularen har.");
        }
        long total = 0;
        for (Map.Entry<String, Object> entry : submitted.entrySet()) {
            long length = length(entry.getValue());
            if (length > MAX_TEXT) {
                FormField field = fields.get(entry.getKey());
                throw FormRejectedException.of(
                        field == null ? "" : field.key(),
                        "»%s« er for langt. Der må højst være 100.000 tegn i et felt."
                                .formatted(field == null ? "Et felt" : field.label()));
            }
            total += length;
        }
        if (total > MAX_TOTAL) {
            throw FormRejectedException.of(
                    "", "Der er skrevet for meget i formularen. Der må højst være 200.000 tegn i alt.");
        }
    }

    private static long length(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().mapToLong(element -> 1 + length(element)).sum();
        }
        return value instanceof CharSequence text ? text.length() : 0;
    }

    /**
     * Hides as the browser does: first with what every field holds, then once more with the hidden fields back at what
     * they held before anybody typed. A schema whose conditions would need a third round is refused when it is parsed.
     */
    private Set<String> hiddenKeys(Map<String, Object> submitted, Function<String, Object> facts) {
        Set<String> steering = steeringKeys();
        Map<String, Object> held = new HashMap<>();
        for (FormField field : fields.values()) {
            String key = field.key();
            boolean typed = !field.readonly() && submitted.containsKey(key);
            if (typed) {
                held.put(key, asHeld(field, submitted.get(key)));
            } else {
                held.put(key, steering.contains(key) ? initial(field, facts) : null);
            }
        }
        hiddenWith(held).stream()
                .filter(steering::contains)
                .forEach(key -> held.put(key, initial(fields.get(key), facts)));
        return hiddenWith(held);
    }

    /** Keys of the fields that decide whether others are hidden. */
    private Set<String> steeringKeys() {
        return fields.values().stream()
                .flatMap(field -> field.hideConditions().stream())
                .flatMap(condition -> condition.keys().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> hiddenWith(Map<String, Object> held) {
        return fields.values().stream()
                .filter(field -> field.hideConditions().stream().anyMatch(condition -> condition.holds(held)))
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    private static Object initial(FormField field, Function<String, Object> facts) {
        Object fact = facts.apply(field.key());
        return asHeld(field, fact == null ? field.emptyValue() : PrefillValues.plain(fact));
    }

    /** The value as a condition sees it; null when it is not of the field's type. */
    private static Object asHeld(FormField field, Object value) {
        return switch (field.type()) {
            case NUMBER -> FieldReading.toNumber(value);
            case CHECKBOX -> value instanceof Boolean ? value : null;
            case CHECKLIST, TAGLIST ->
                value instanceof List<?> list && list.stream().allMatch(String.class::isInstance) ? list : null;
            case DATE, DATETIME -> value == null || "".equals(value) ? null : value.toString();
            default -> value instanceof String ? value : null;
        };
    }
}
