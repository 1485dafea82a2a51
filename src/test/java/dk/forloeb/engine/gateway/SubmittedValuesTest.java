package dk.forloeb.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.engine.FormRejectedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedValuesTest {

    @Test
    void keepsPlainJava() {
        Map<String, Object> submitted = new HashMap<>();
        submitted.put("text", "Åse");
        submitted.put("number", 7L);
        submitted.put("flag", true);
        submitted.put("day", LocalDate.of(2026, 1, 31));
        submitted.put("nothing", null);
        submitted.put("codes", List.of("A", "B"));

        assertThat(SubmittedValues.plain(submitted)).isEqualTo(submitted);
    }

    @Test
    void takesNoValuesForAnEmptyForm() {
        assertThat(SubmittedValues.plain(null)).isEmpty();
    }

    @Test
    void unwrapsTypedValues() {
        assertThat(SubmittedValues.plain(Variables.createVariables()
                        .putValueTyped("text", Variables.stringValue("Åse"))
                        .putValueTyped("untyped", Variables.untypedValue(7))
                        .putValueTyped("nothing", Variables.untypedNullValue())
                        .putValueTyped("null", Variables.stringValue(null))
                        .putValue("plain", 3)))
                .containsEntry("text", "Åse")
                .containsEntry("untyped", 7)
                .containsEntry("nothing", null)
                .containsEntry("null", null)
                .containsEntry("plain", 3);
    }

    @Test
    void readsListsFromTasklistsJson() {
        assertThat(SubmittedValues.plain(Variables.createVariables()
                        .putValueTyped(
                                "json", SpinValues.jsonValue("[\"A\",\"B\"]").create())
                        .putValueTyped(
                                "held",
                                SpinValues.jsonValue(Spin.JSON("[\"A\"]")).create())
                        .putValueTyped("null", SpinValues.jsonValue("null").create())
                        .putValueTyped("object", serialized("java.util.ArrayList", "[\"A\", 2, 2.5, true, null]"))
                        .putValueTyped(
                                "list", Variables.objectValue(List.of("A")).create())
                        .putValue("set", Set.of("A"))))
                .containsEntry("json", List.of("A", "B"))
                .containsEntry("held", List.of("A"))
                .containsEntry("null", null)
                .containsEntry("object", Arrays.asList("A", 2, new BigDecimal("2.5"), true, null))
                .containsEntry("list", List.of("A"))
                .containsEntry("set", List.of("A"));
    }

    @Test
    void deserializesNoClassThatACallerNames() {
        Map<String, Object> plain = SubmittedValues.plain(Variables.createVariables()
                .putValueTyped("object", serialized("javax.swing.JEditorPane", "{\"page\":\"http://localhost\"}"))
                .putValueTyped("list", serialized("com.example.Unknown", "[{\"a\":1},[1]]")));

        assertThat(plain.get("object")).isNotNull().isNotInstanceOf(Map.class);
        assertThat(plain.get("list"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .noneMatch(Map.class::isInstance);
    }

    @Test
    void leavesWhatNoFieldTakesForTheFieldToRefuse() {
        Map<String, Object> plain =
                SubmittedValues.plain(Map.of("f", new byte[] {1}, "g", Map.of("a", 1), "h", List.of(Map.of())));
        FormSchema schema = FormJson.schema(
                FormJson.text("f", "F", ""), FormJson.radio("g", "G", ""), FormJson.list("taglist", "h", "H", ""));

        assertThatThrownBy(() -> schema.validate(plain, key -> null, key -> List.of()))
                .isInstanceOfSatisfying(FormRejectedException.class, rejected -> assertThat(rejected.errors())
                        .hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[\"A\"] rest", "rO0ABXNyABFqYXZh", "[\"A\""})
    void refusesWhatIsNoJson(String content) {
        assertThatThrownBy(() -> SubmittedValues.plain(
                        Variables.createVariables().putValueTyped("tags", serialized("java.util.ArrayList", content))))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("»tags«")
                .hasMessageNotContaining("rO0");
    }

    @Test
    void refusesHugeOrDeepJson() {
        assertThatThrownBy(() -> SubmittedValues.plain(Variables.createVariables()
                        .putValueTyped("tags", serialized("java.util.ArrayList", "[\"" + "x".repeat(100_000) + "\"]"))))
                .isInstanceOf(FormRejectedException.class);
        assertThatThrownBy(() -> SubmittedValues.plain(Variables.createVariables()
                        .putValueTyped("tags", serialized("java.util.ArrayList", "[".repeat(20_000)))))
                .isInstanceOf(FormRejectedException.class);
    }

    private static org.camunda.bpm.engine.variable.value.ObjectValue serialized(String type, String content) {
        return Variables.serializedObjectValue(content)
                .objectTypeName(type)
                .serializationDataFormat("application/json")
                .create();
    }
}
