package dk.forloeb.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.engine.FormOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What a form shows before anybody types, read as Tasklist reads it.
 *
 * @param values plain value or list of codes by field key
 * @param options what the record offers for choices, by the field's valuesKey
 */
public record Prefill(Map<String, Object> values, Map<String, List<FormOption>> options) {

    public static final Prefill NONE = new Prefill(Map.of(), Map.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads what {@code FormService.getTaskFormVariables} answers. */
    public static Prefill of(VariableMap variables) {
        Map<String, Object> values = new HashMap<>();
        Map<String, List<FormOption>> options = new HashMap<>();
        for (String key : variables.keySet()) {
            TypedValue typed = variables.getValueTyped(key);
            if (typed instanceof SerializableValue list) {
                readList(key, list.getValueSerialized(), values, options);
            } else {
                values.put(key, typed.getValue());
            }
        }
        return new Prefill(values, options);
    }

    /** A text that the form shows; empty when it shows none. */
    public String text(String key) {
        return values.get(key) instanceof String text ? text : "";
    }

    private static void readList(
            String key, String json, Map<String, Object> values, Map<String, List<FormOption>> options) {
        List<String> codes = new ArrayList<>();
        List<FormOption> offered = new ArrayList<>();
        for (JsonNode element : parse(json)) {
            if (element.isObject()) {
                offered.add(new FormOption(
                        element.path("value").asText(), element.path("label").asText()));
            } else {
                codes.add(element.asText());
            }
        }
        if (offered.isEmpty()) {
            values.put(key, codes);
        }
        options.put(key, offered);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A prefilled list is no JSON.", e);
        }
    }
}
