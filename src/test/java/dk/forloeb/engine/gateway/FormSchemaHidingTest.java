package dk.forloeb.engine.gateway;

import static dk.forloeb.engine.gateway.FormJson.component;
import static dk.forloeb.engine.gateway.FormJson.date;
import static dk.forloeb.engine.gateway.FormJson.group;
import static dk.forloeb.engine.gateway.FormJson.hide;
import static dk.forloeb.engine.gateway.FormJson.list;
import static dk.forloeb.engine.gateway.FormJson.number;
import static dk.forloeb.engine.gateway.FormJson.radio;
import static dk.forloeb.engine.gateway.FormJson.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.engine.FormRejectedException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that the form hides are neither asked for nor taken. */
class FormSchemaHidingTest {

    private static final Map<String, Object> NO_FACTS = Map.of();

    private enum InPlacement {
        A
    }

    private final FormSchema reason = FormJson.schema(
            radio("choice", "Valg", "'validate':{'required':true}"),
            component(
                    "textfield",
                    "why",
                    "Hvorfor",
                    "'validate':{'required':true,'maxLength':9}," + hide("=choice != \"B\"")));

    @Test
    void asksForAFieldOnlyWhereItIsShown() {
        assertThat(validate(reason, Map.of("choice", "A"))).isEqualTo(Map.of("choice", "A"));
        assertThat(validate(reason, Map.of("choice", "B", "why", "fordi"))).containsEntry("why", "fordi");
        assertThatThrownBy(() -> validate(reason, Map.of("choice", "B")))
                .isInstanceOf(FormRejectedException.class)
                .hasMessage("»Hvorfor« skal udfyldes.");
    }

    @Test
    void takesNothingFromAHiddenField() {
        assertThat(validate(reason, Map.of("choice", "A", "why", "meget, meget langt og forkert")))
                .isEqualTo(Map.of("choice", "A"));
    }

    @Test
    void hidesWhateverIsInAHiddenGroup() {
        FormSchema schema = FormJson.schema(
                radio("met", "Mødt", ""),
                group(
                        "Outer",
                        "=met != \"A\"",
                        text("findings", "Fund", "'required':true"),
                        group("Inner", "", text("advice", "Råd", "'required':true"))));

        assertThat(validate(schema, Map.of("met", "B", "findings", "x", "advice", "y")))
                .isEqualTo(Map.of("met", "B"));
        assertThat(validate(schema, Map.of("met", "A", "findings", "x", "advice", "y")))
                .hasSize(3);
        assertThatThrownBy(() -> validate(schema, Map.of("met", "A")))
                .hasMessage("»Fund« skal udfyldes. »Råd« skal udfyldes.");
    }

    @Test
    void followsAChain() {
        FormSchema schema = FormJson.schema(
                radio("first", "Første", ""),
                radio("second", "Anden", hide("=first = \"A\"")),
                component(
                        "textfield",
                        "third",
                        "Tredje",
                        "'validate':{'required':true,'maxLength':9}," + hide("=second != \"B\"")));

        assertThat(validate(schema, Map.of("first", "A", "second", "B", "third", "x")))
                .as("a hidden field's value no longer shows the next")
                .isEqualTo(Map.of("first", "A"));
        assertThat(validate(schema, Map.of("first", "B", "second", "B", "third", "x")))
                .hasSize(3);
        assertThatThrownBy(() -> validate(schema, Map.of("first", "B", "second", "B")))
                .hasMessage("»Tredje« skal udfyldes.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"=fact = \"A\"  | true", "=fact != \"A\" | false", "=fact = null   | false"})
    void asksTheRecordForReadonlyFactsAndNotTheBrowser(String condition, boolean hidden) {
        FormSchema schema = FormJson.schema(
                radio("fact", "Fakta", "'readonly':true"), component("checkbox", "target", "Mål", hide(condition)));
        Map<String, Object> forged = new HashMap<>(Map.of("target", true));
        forged.put("fact", "B");

        assertThat(schema.validate(forged, Map.of("fact", InPlacement.A)::get, key -> List.of())
                        .isEmpty())
                .isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=note = \"\"                           | true",
                "=amount = null                         | true",
                "=amount > 3                            | false",
                "=choice = null                         | true",
                "=not(list contains(tags, \"A\"))       | true",
                "=agreed = false                        | true",
                "=not(agreed)                           | true",
                "=day = null                            | true",
                "=day != null                           | false"
            })
    void startsFromWhatTheBrowserShowsBeforeAnybodyTypes(String condition, boolean hidden) {
        assertThat(isHidden(everyType(condition), Map.of(), NO_FACTS)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=note = \"tekst\"                      | true",
                "=amount > 3                            | true",
                "=amount = 4.5                          | true",
                "=choice = \"A\"                        | true",
                "=list contains(tags, \"A\")            | true",
                "=list contains(tags, \"B\")            | false",
                "=agreed                                | true",
                "=day != null                           | true"
            })
    void seesWhatIsTyped(String condition, boolean hidden) {
        Map<String, Object> typed = Map.of(
                "note",
                "tekst",
                "amount",
                "4.50",
                "choice",
                "A",
                "tags",
                List.of("A"),
                "agreed",
                true,
                "day",
                "2026-01-31");

        assertThat(isHidden(everyType(condition), typed, NO_FACTS)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=amount > 3                            | true",
                "=choice = \"A\"                        | true",
                "=list contains(tags, \"A\")            | true",
                "=day != null                           | true"
            })
    void seesWhatTheFormWasPrefilledWith(String condition, boolean hidden) {
        Map<String, Object> facts = Map.of(
                "amount", 4, "choice", InPlacement.A, "tags", Set.of(InPlacement.A), "day", LocalDate.of(2026, 1, 31));

        assertThat(isHidden(everyType(condition), Map.of(), facts)).isEqualTo(hidden);
    }

    @Test
    void takesAValueOfAnotherTypeForUnknown() {
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("amount", "mange");
        wrong.put("tags", "A");
        wrong.put("agreed", "ja");

        assertThatThrownBy(() -> validate(everyType("=amount > 3 or list contains(tags, \"A\") or agreed"), wrong))
                .isInstanceOfSatisfying(FormRejectedException.class, rejected -> assertThat(rejected.errors())
                        .hasSize(3));
    }

    private static FormSchema everyType(String condition) {
        return FormJson.schema(
                text("note", "Notat", ""),
                number("amount", "Antal", 1, "'min':0,'max':9"),
                radio("choice", "Valg", ""),
                list("checklist", "tags", "Mærker", ""),
                component("checkbox", "agreed", "Enig", ""),
                date("day", "Dag", ""),
                component("textfield", "target", "Mål", "'validate':{'maxLength':9}," + hide(condition)));
    }

    private static boolean isHidden(FormSchema schema, Map<String, Object> typed, Map<String, Object> facts) {
        Map<String, Object> submitted = new HashMap<>(typed);
        submitted.put("target", "x");
        return !schema.validate(submitted, facts::get, key -> List.of()).containsKey("target");
    }

    private static Map<String, Object> validate(FormSchema schema, Map<String, Object> submitted) {
        return schema.validate(submitted, NO_FACTS::get, key -> List.of());
    }
}
