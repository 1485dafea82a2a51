package dk.forloeb.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.engine.FormDrafts;
import dk.forloeb.engine.FormRejectedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a form that nobody has finished, and what comes back of it. */
class UnfinishedFormTest {

    private static final FormSchema FORM = FormJson.schema(
            FormJson.text("name", "Navn", ""),
            FormJson.number("years", "År", 0, "'required':true,'min':0,'max':5"),
            FormJson.list("checklist", "codes", "Koder", ""),
            FormJson.component("textfield", "fact", "Fakta", "'readonly':true"));

    @Test
    void keepsWhatIsTypedAsFarAsItIs() throws JsonProcessingException {
        Map<String, Object> typed = SubmittedValues.typed(JsonMapper.builder()
                .build()
                .readTree(
                        "{\"name\":\"meget længere end de tyve tegn\",\"years\":99,\"codes\":[\"A\"],\"fact\":\"x\"}"));

        assertThat(FORM.unfinished(typed))
                .isEqualTo(Map.of("name", "meget længere end de tyve tegn", "years", 99, "codes", List.of("A")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "{\"name\":{}}", "{\"codes\":[[]]}", "{\"codes\":[{}]}"})
    void refusesWhatNoFormHolds(String json) {
        assertThatThrownBy(
                        () -> SubmittedValues.typed(JsonMapper.builder().build().readTree(json)))
                .isInstanceOf(FormRejectedException.class);
    }

    @Test
    void refusesAnUnknownFieldWithoutRepeatingWhatItHolds() {
        assertThatThrownBy(() -> FORM.unfinished(Map.of("cpr", "010190-0001")))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("cpr")
                .hasMessageNotContaining("010190");
    }

    @Test
    void nothingComesWithADraftThatHoldsNothing() {
        assertThat(PrefillValues.typed(FORM, FormDrafts.Unsent.NOTHING, Map.of("name", "Amina")))
                .isEmpty();
    }

    @Test
    void bringsBackWhatTheFormStillHas() {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("name", null);
        draft.put("years", 7_000_000_000L);
        draft.put("codes", new ArrayList<>(List.of("A")));
        draft.put("fact", "andet");
        draft.put("dropped", "af en tidligere udgave");

        VariableMap shown = PrefillValues.typed(
                FORM, new FormDrafts.Unsent(draft, Map.of()), Map.of("name", "Amina", "fact", "et faktum"));

        assertThat(shown.keySet()).containsExactlyInAnyOrder("name", "years", "codes", PrefillValues.UNDER_DRAFT);
        assertThat(shown.<SerializableValue>getValueTyped(PrefillValues.UNDER_DRAFT)
                        .getValueSerialized())
                .as("what the record offers for them")
                .isEqualTo("{\"name\":\"Amina\",\"years\":null,\"codes\":null}");
        assertThat(shown.get("name")).isNull();
        assertThat(shown.get("years")).isEqualTo(7e9);
    }

    @Test
    void tellsWhatTheFormHeldBeforeItWasTypedIn() {
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("name", null);
        before.put("codes", List.of("B"));
        before.put("fact", "et faktum");
        before.put("years", 7);
        Map<String, Object> draft = Map.of("name", "Amina", "codes", List.of("A"), "fact", "andet");

        VariableMap shown = PrefillValues.typed(FORM, new FormDrafts.Unsent(draft, before), Map.of("name", "Aminah"));

        assertThat(shown.<SerializableValue>getValueTyped(PrefillValues.BEFORE_DRAFT)
                        .getValueSerialized())
                .as("of fields that the draft covers and people can type in")
                .isEqualTo("{\"name\":null,\"codes\":[\"B\"]}");
    }
}
