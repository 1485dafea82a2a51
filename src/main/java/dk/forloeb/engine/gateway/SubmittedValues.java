package dk.forloeb.engine.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormRejectedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Turns what Tasklist, REST and Java clients submit into plain Java: String, Number, Boolean, dates, lists and null. Lists
 * arrive as serialized JSON; nothing is ever deserialized into an object of a class that the caller names.
 */
public final class SubmittedValues {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A value that no field takes, so that the field's own check refuses it with its own words. */
    private enum Unusable {
        VALUE
    }

    private SubmittedValues() {}

    /** @throws FormRejectedException when a serialized value is too large or no JSON */
    public static Map<String, Object> plain(Map<String, Object> submitted) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (submitted == null) {
            return plain;
        }
        List<FieldError> errors = new ArrayList<>();
        for (String key : submitted.keySet()) {
            try {
                Object value = value(submitted, key);
                if (isTooLong(value)) {
                    errors.add(FormSchema.about(key, "er for langt. Der må højst være 100.000 tegn i et felt."));
                } else {
                    plain.put(key, plain(value));
                }
            } catch (JsonProcessingException e) {
                errors.add(FormSchema.about(key, "er sendt i et format, der ikke kan læses."));
            }
        }
        if (!errors.isEmpty()) {
            throw new FormRejectedException(errors);
        }
        return plain;
    }

    /** Asks a variable map for the typed value, because its plain getter would deserialize. */
    private static Object value(Map<String, Object> submitted, String key) {
        return submitted instanceof VariableMap variables ? variables.getValueTyped(key) : submitted.get(key);
    }

    /** Asked before JSON is read, so that no large value is ever built up. */
    private static boolean isTooLong(Object value) {
        return value instanceof SerializableValue serializable
                && serializable.getValueSerialized() != null
                && serializable.getValueSerialized().length() > FormSchema.MAX_TEXT;
    }

    private static Object plain(Object value) throws JsonProcessingException {
        if (value instanceof SerializableValue serializable) {
            return plain(serializable);
        }
        if (value instanceof TypedValue typed) {
            return plainJava(typed.getValue());
        }
        return plainJava(value);
    }

    private static Object plain(SerializableValue value) throws JsonProcessingException {
        String serialized = value.getValueSerialized();
        if (serialized == null && value.isDeserialized()) {
            Object held = value.getValue();
            return held instanceof org.camunda.spin.json.SpinJsonNode node ? parse(node.toString()) : plainJava(held);
        }
        return serialized == null ? null : parse(serialized);
    }

    private static Object parse(String json) throws JsonProcessingException {
        return json.isBlank() ? null : fromJson(JSON.readTree(json));
    }

    /**
     * What somebody has typed so far, as a JSON object.
     *
     * @throws FormRejectedException when it is no object, or one of its values can be no field's
     */
    static Map<String, Object> typed(JsonNode json) {
        if (!json.isObject()) {
            throw FormRejectedException.of("", "Formularen er sendt i et format, der ikke kan læses.");
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        json.properties().forEach(field -> typed.put(field.getKey(), fromJson(field.getValue())));
        List<FieldError> errors = typed.entrySet().stream()
                .filter(field -> field.getValue() == Unusable.VALUE
                        || field.getValue() instanceof List<?> list && list.contains(Unusable.VALUE))
                .map(field -> FormSchema.about(field.getKey(), "er sendt i et format, der ikke kan læses."))
                .distinct()
                .toList();
        if (!errors.isEmpty()) {
            throw new FormRejectedException(errors);
        }
        return typed;
    }

    /** A scalar or a flat list of scalars; anything else is unusable. */
    static Object fromJson(JsonNode node) {
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(element.isContainerNode() ? Unusable.VALUE : fromJson(element)));
            return list;
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isNull() || node.isMissingNode() ? null : Unusable.VALUE;
    }

    private static Object plainJava(Object value) {
        if (value instanceof java.util.Collection<?> elements) {
            List<Object> list = new ArrayList<>();
            elements.forEach(element -> list.add(isScalar(element) ? element : Unusable.VALUE));
            return list;
        }
        return isScalar(value) ? value : Unusable.VALUE;
    }

    private static boolean isScalar(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof java.time.temporal.Temporal;
    }
}
