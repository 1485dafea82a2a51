package dk.forloeb.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelConditionTest {

    /** What feelin 3.1.0, which Tasklist 7.24 bundles, answered to random conditions. */
    private static final String ANSWERS_OF_THE_BROWSER = "feelin-conditions.json";

    private static final Map<String, Object> NOTHING_TYPED = values(null, "", null, null, null);

    @Test
    void agreesWithTheBrowser() throws IOException {
        List<String> differences = new ArrayList<>();
        for (JsonNode answer : answersOfTheBrowser()) {
            String condition = answer.get("condition").textValue();
            Map<String, Object> values = new HashMap<>();
            answer.get("values")
                    .properties()
                    .forEach(value -> values.put(value.getKey(), SubmittedValues.fromJson(value.getValue())));
            if (FeelCondition.parse(condition).holds(values)
                    != answer.get("holds").booleanValue()) {
                differences.add(condition + " with " + values);
            }
        }

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "= choice = \"A\" | false",
                "= choice != \"A\" | true",
                "= choice = null | true",
                "= choice != null | false",
                "= amount > 3 | false",
                "= amount <= 3 | false",
                "= not(amount > 3) | false",
                "= amount > 3 or choice = null | true",
                "= amount > 3 and choice = null | false",
                "= agreed | false",
                "= not(agreed) | false",
                "= agreed = true | false",
                "= not(agreed = true) | true",
                "= list contains(codes, \"X\") | false",
                "= not(list contains(codes, \"X\")) | false",
                "= note = \"\" | true",
            })
    void treatsNullAsUnknown(String condition, boolean holds) {
        assertThat(FeelCondition.parse(condition).holds(NOTHING_TYPED)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "= choice = \"A\" | true",
                "= choice != \"A\" | false",
                "= amount >= 5 | true",
                "= 5 <= amount | true",
                "= amount = 5.0 | true",
                "= amount > -1.5 and amount < 5.5 | true",
                "= agreed | true",
                "= not(agreed) | false",
                "= list contains(codes, \"X\") and not(list contains(codes, \"Z\")) | true",
                "= note = \"Fri tekst æøå\" | true",
                "= (choice = \"B\" or agreed) and (amount = 5) | true",
                "= choice = \"B\" or agreed and amount = 6 | false",
            })
    void answersWithWhatIsTyped(String condition, boolean holds) {
        Map<String, Object> values = values("A", "Fri tekst æøå", new BigDecimal("5"), true, List.of("X", "Y"));

        assertThat(FeelCondition.parse(condition).holds(values)).isEqualTo(holds);
    }

    @Test
    void namesTheFieldsItReads() {
        FeelCondition condition =
                FeelCondition.parse("=choice = \"and\" or list contains(codes, \"X\") and not(agreed)");

        assertThat(condition.keys()).isEqualTo(Set.of("choice", "codes", "agreed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "choice = \"A\"",
                "=",
                "= ",
                "= choice = ",
                "= choice = \"A",
                "= choice = 'A'",
                "= choice = \"A\\\"\"",
                "= choice = \"A\" = \"B\"",
                "= choice = note",
                "= \"A\" = \"A\"",
                "= null",
                "= 3",
                "= (choice) = \"A\"",
                "= not choice",
                "= not()",
                "= (agreed",
                "= agreed)",
                "= agreed and",
                "= agreed or or agreed",
                "= amount + 1 > 3",
                "= amount in [1..3]",
                "= amount between 1 and 3",
                "= if agreed then true else false",
                "= some x in codes satisfies x = \"X\"",
                "= contains(note, \"x\")",
                "= string length(note) > 3",
                "= list contains(codes, choice)",
                "= list contains(\"X\", \"X\")",
                "= list contains([\"X\"], \"X\")",
                "= codes[1] = \"X\"",
                "= a.b = \"X\"",
                "= now() > day",
                "= {a: 1}.a = 1",
                "= function() true",
                "= choice = \"A\" // note",
                "= choice == \"A\"",
                "= choice <> \"A\"",
                "= amount = 1e3",
                "= amount = 99999999999999999999",
                "= true = 3",
                "= list = 3",
                "= in = 3"
            })
    void refusesWhatIsOutsideItsPartOfFeel(String condition) {
        assertThatThrownBy(() -> FeelCondition.parse(condition))
                .isInstanceOf(FeelCondition.RefusedException.class)
                .message()
                .isNotBlank();
    }

    @Test
    void refusesTooManyParentheses() {
        assertThatThrownBy(() -> FeelCondition.parse("=" + "(".repeat(200) + "agreed" + ")".repeat(200)))
                .isInstanceOf(FeelCondition.RefusedException.class);
    }

    @Test
    void neverFailsOtherwiseThanByRefusing() {
        String[] pieces = {
            "agreed",
            "choice",
            "=",
            "!=",
            "<",
            "\"A\"",
            "3",
            "null",
            "true",
            "and",
            "or",
            "not",
            "(",
            ")",
            "list",
            "contains",
            "codes",
            ",",
            " ",
            "-",
            ".",
            "\""
        };
        Random random = new Random(42);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder condition = new StringBuilder("=");
            for (int length = random.nextInt(12); length >= 0; length--) {
                condition.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            readAndAsk(condition.toString());
        }
    }

    private static void readAndAsk(String condition) {
        try {
            FeelCondition.parse(condition).holds(NOTHING_TYPED);
        } catch (FeelCondition.RefusedException refused) {
            assertThat(refused.getMessage()).as(condition).isNotBlank();
        }
    }

    private static JsonNode answersOfTheBrowser() throws IOException {
        try (InputStream answers = FeelConditionTest.class.getResourceAsStream(ANSWERS_OF_THE_BROWSER)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(answers);
        }
    }

    private static Map<String, Object> values(Object choice, Object note, Object amount, Object agreed, Object codes) {
        Map<String, Object> values = new HashMap<>();
        values.put("choice", choice);
        values.put("note", note);
        values.put("amount", amount);
        values.put("agreed", agreed);
        values.put("codes", codes);
        values.put("day", null);
        return values;
    }
}
