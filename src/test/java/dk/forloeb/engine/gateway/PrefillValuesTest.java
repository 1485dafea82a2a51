package dk.forloeb.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.engine.FormOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.junit.jupiter.api.Test;

class PrefillValuesTest {

    private enum Level {
        A1,
        B2
    }

    @Test
    void offersScalarsAsTheBrowserShowsThem() {
        Map<String, Object> offered = new HashMap<>();
        offered.put("name", "Åse");
        offered.put("count", 7);
        offered.put("hours", new BigDecimal("7.5"));
        offered.put("agreed", false);
        offered.put("day", LocalDate.of(2026, 1, 31));
        offered.put("at", LocalDateTime.of(2026, 1, 31, 8, 5, 59));
        offered.put("level", Level.B2);
        offered.put("unknown", null);

        assertThat(PrefillValues.toVariables(offered))
                .isEqualTo(Map.of(
                        "name", "Åse",
                        "count", 7,
                        "hours", 7.5,
                        "agreed", false,
                        "day", "2026-01-31",
                        "at", "2026-01-31T08:05",
                        "level", "B2"));
    }

    @Test
    void offersListsAsSerializedJson() {
        VariableMap variables = PrefillValues.toVariables(Map.of(
                "codes", List.of("A", "\"quoted\" æ"),
                "levels", List.of(Level.A1),
                "days", List.of(LocalDate.of(2026, 1, 31)),
                "options", List.of(new FormOption("sara", "Sara \"S\" Hansen")),
                "none", List.of()));

        assertJson(variables, "codes", "[\"A\",\"\\\"quoted\\\" æ\"]");
        assertJson(variables, "levels", "[\"A1\"]");
        assertJson(variables, "days", "[\"2026-01-31\"]");
        assertJson(variables, "options", "[{\"label\":\"Sara \\\"S\\\" Hansen\",\"value\":\"sara\"}]");
        assertJson(variables, "none", "[]");
    }

    @Test
    void comesBackAsItWent() {
        Map<String, Object> offered = Map.of("codes", List.of("A", "B"), "day", LocalDate.of(2026, 1, 31));
        FormSchema schema =
                FormJson.schema(FormJson.list("checklist", "codes", "Koder", ""), FormJson.date("day", "Dag", ""));

        Map<String, Object> returned = SubmittedValues.plain(PrefillValues.toVariables(offered));

        assertThat(schema.validate(returned, key -> null, key -> List.of())).isEqualTo(offered);
    }

    @Test
    void refusesWhatAFormCannotShow() {
        assertThatThrownBy(() -> PrefillValues.toVariables(Map.of("object", new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }

    private static void assertJson(VariableMap variables, String key, String json) {
        ObjectValue value = variables.getValueTyped(key);
        assertThat(value.getValueSerialized()).isEqualTo(json);
        assertThat(value.getSerializationDataFormat()).isEqualTo("application/json");
        assertThat(value.getObjectTypeName()).isEqualTo("java.util.ArrayList");
        assertThat(value.isDeserialized()).isFalse();
    }
}
