package dk.forloeb.engine.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.engine.FormDrafts;
import dk.forloeb.engine.FormOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Turns what a form receiver offers into the variables that Tasklist 7.24 reads for a form. It asks for them serialized,
 * shows a date only when it is text, and reads a list only when it is a serialized JSON object.
 */
public final class PrefillValues {

    /** Key of what the record offers for the fields that a draft covers; no field of a form can be called so. */
    public static final String UNDER_DRAFT = "$underDraft";

    /** Key of what the form held in those fields before they were typed in, as far as that is known. */
    public static final String BEFORE_DRAFT = "$beforeDraft";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LIST = "java.util.ArrayList";
    private static final String MAP = "java.util.LinkedHashMap";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private PrefillValues() {}

    /** Values of {@code offered} by key; what is null is left out, so that the form shows an empty field. */
    public static VariableMap toVariables(Map<String, Object> offered) {
        VariableMap variables = Variables.createVariables();
        plain(offered)
                .forEach((key, value) ->
                        variables.put(key, value instanceof List<?> list ? serialized(list, LIST) : value));
        return variables;
    }

    /**
     * What somebody has typed before, for the fields that the form still has. An emptied field stays empty, whatever the
     * record offers for it; what that is goes along under {@link #UNDER_DRAFT}, and what it was before anybody typed under {@link
     * #BEFORE_DRAFT}, so that the page can tell what changes and what has changed.
     */
    static VariableMap typed(FormSchema schema, FormDrafts.Unsent draft, Map<String, Object> offered) {
        VariableMap variables = Variables.createVariables();
        Map<String, Object> under = new LinkedHashMap<>();
        Map<String, Object> before = new LinkedHashMap<>(draft.before());
        before.keySet().removeIf(key -> !schema.isTyped(key) || !draft.values().containsKey(key));
        draft.values().forEach((key, value) -> {
            if (schema.isTyped(key)) {
                variables.put(key, typed(value));
                under.put(key, offered.get(key) == null ? null : plain(offered.get(key)));
            }
        });
        if (!under.isEmpty()) {
            variables.put(UNDER_DRAFT, serialized(under, MAP));
        }
        if (!before.isEmpty()) {
            variables.put(BEFORE_DRAFT, serialized(before, MAP));
        }
        return variables;
    }

    /** Values of {@code offered} by key as the browser holds them; what is null is left out. */
    static Map<String, Object> plain(Map<String, Object> offered) {
        Map<String, Object> plain = new LinkedHashMap<>();
        offered.forEach((key, value) -> {
            if (value != null) {
                plain.put(key, plain(value));
            }
        });
        return plain;
    }

    private static Object typed(Object value) {
        if (value == null) {
            return Variables.untypedNullValue();
        }
        if (value instanceof List<?> list) {
            return serialized(list, LIST);
        }
        return value instanceof Number number && !(value instanceof Integer) ? number.doubleValue() : value;
    }

    /** The value as the browser holds it: String, Integer, Double, Boolean, or a list of String or of options. */
    static Object plain(Object value) {
        if (value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Double) {
            return value;
        }
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (value instanceof Enum<?> code) {
            return code.name();
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        if (value instanceof LocalDateTime dateTime) {
            return MINUTES.format(dateTime);
        }
        if (value instanceof FormOption option) {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("label", option.label());
            entry.put("value", option.value());
            return entry;
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(PrefillValues::plain).toList();
        }
        throw new IllegalArgumentException("A form cannot be prefilled with a value of type %s."
                .formatted(value.getClass().getName()));
    }

    private static Object serialized(Object value, String type) {
        try {
            return Variables.serializedObjectValue(JSON.writeValueAsString(value))
                    .objectTypeName(type)
                    .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                    .create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value for a form cannot be written as JSON.", e);
        }
    }
}
