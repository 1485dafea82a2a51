package dk.forloeb.engine.gateway;

import static dk.forloeb.engine.gateway.FormJson.area;
import static dk.forloeb.engine.gateway.FormJson.component;
import static dk.forloeb.engine.gateway.FormJson.date;
import static dk.forloeb.engine.gateway.FormJson.dateTime;
import static dk.forloeb.engine.gateway.FormJson.list;
import static dk.forloeb.engine.gateway.FormJson.number;
import static dk.forloeb.engine.gateway.FormJson.radio;
import static dk.forloeb.engine.gateway.FormJson.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from a submitted form, and what a person is told about the rest. */
class FormSchemaValidateTest {

    private static final String REQUIRED = "'validate':{'required':true}";

    static List<Arguments> rightValues() {
        String years = number("f", "Skoleår", 0, "'min':0,'max':25");
        String decimal = number("f", "Timer", 1, "'min':0.5,'max':10");
        String day = date("f", "Dag", "");
        String at = dateTime("f", "Tid", "");
        return List.of(
                Arguments.of(text("f", "Navn", ""), "Åse", "Åse"),
                Arguments.of(text("f", "Navn", ""), "  \u00a0Åse\n", "Åse"),
                Arguments.of(text("f", "CVR", "'pattern':'^[0-9]{8}$'"), " 12345678 ", "12345678"),
                Arguments.of(area("f", "Notat", "'maxLength':20"), "to\nlinjer\ttab  ", "to\nlinjer\ttab"),
                Arguments.of(area("f", "Notat", "'maxLength':5"), "  12345  ", "12345"),
                Arguments.of(years, 7, new BigDecimal("7")),
                Arguments.of(years, 0, BigDecimal.ZERO),
                Arguments.of(years, 25L, new BigDecimal("25")),
                Arguments.of(years, 7.0d, new BigDecimal("7")),
                Arguments.of(years, "7", new BigDecimal("7")),
                Arguments.of(years, new BigDecimal("7.00"), new BigDecimal("7")),
                Arguments.of(years, 2e1, new BigDecimal("20")),
                Arguments.of(decimal, 0.5, new BigDecimal("0.5")),
                Arguments.of(decimal, "7.5", new BigDecimal("7.5")),
                Arguments.of(radio("f", "Valg", ""), "B", "B"),
                Arguments.of(list("select", "f", "Valg", ""), "A", "A"),
                Arguments.of(list("checklist", "f", "Valg", ""), List.of("B", "A", "B"), List.of("B", "A")),
                Arguments.of(list("taglist", "f", "Valg", ""), List.of("A"), List.of("A")),
                Arguments.of(component("checkbox", "f", "Enig", ""), true, true),
                Arguments.of(component("checkbox", "f", "Enig", ""), false, false),
                Arguments.of(component("checkbox", "f", "Enig", ""), null, false),
                Arguments.of(component("checkbox", "f", "Enig", REQUIRED), true, true),
                Arguments.of(day, "2026-02-28", LocalDate.of(2026, 2, 28)),
                Arguments.of(day, LocalDate.of(2026, 2, 28), LocalDate.of(2026, 2, 28)),
                Arguments.of(at, "2026-02-28T13:45", LocalDateTime.of(2026, 2, 28, 13, 45)),
                Arguments.of(at, "2026-02-28T13:45:00", LocalDateTime.of(2026, 2, 28, 13, 45)),
                Arguments.of(at, "2026-02-28T12:45:00Z", LocalDateTime.of(2026, 2, 28, 13, 45)),
                Arguments.of(at, "2026-07-01T12:45:00+00:00", LocalDateTime.of(2026, 7, 1, 14, 45)),
                Arguments.of(at, LocalDateTime.of(2026, 2, 28, 13, 45), LocalDateTime.of(2026, 2, 28, 13, 45)));
    }

    @ParameterizedTest
    @MethodSource("rightValues")
    void givesAValueItsJavaType(String component, Object submitted, Object expected) {
        assertThat(validate(component, submitted)).isEqualTo(Map.of("f", expected));
    }

    static List<Arguments> wrongValues() {
        String years = number("f", "Skoleår", 0, "'required':true,'min':0,'max':25");
        String wholeYears = "»Skoleår« skal være et helt tal mellem 0 og 25.";
        String hours = number("f", "Timer", 1, "'min':0.5,'max':10");
        String fewHours = "»Timer« skal være et tal mellem 0,5 og 10 med højst 1 decimal.";
        String steps =
                component("number", "f", "Minutter", "'decimalDigits':0,'increment':15,'validate':{'min':0,'max':60}");
        String note = area("f", "Notat", "'minLength':5,'maxLength':10");
        String day = date("f", "Dag", REQUIRED);
        String at = dateTime("f", "Tid", REQUIRED);
        String choose = " skal vælges blandt de viste muligheder.";
        return List.of(
                Arguments.of(note, "x".repeat(11), "»Notat« må højst være på 10 tegn (der er 11)."),
                Arguments.of(note, "  1234  ", "»Notat« skal være på mindst 5 tegn (der er 4)."),
                Arguments.of(note, 12345, "»Notat« skal være en tekst."),
                Arguments.of(note, List.of("12345"), "»Notat« skal være en tekst."),
                Arguments.of(
                        note,
                        "12345\u0000",
                        "»Notat« indeholder usynlige tegn, som ikke kan gemmes. Skriv teksten igen."),
                Arguments.of(
                        note,
                        "12345\ud800",
                        "»Notat« indeholder usynlige tegn, som ikke kan gemmes. Skriv teksten igen."),
                Arguments.of(
                        text("f", "CVR", "'pattern':'^[0-9]{8}$'"),
                        "1234567",
                        "»CVR« er ikke skrevet rigtigt. Se hjælpeteksten ved feltet."),
                Arguments.of(years, -1, wholeYears),
                Arguments.of(years, 26, wholeYears),
                Arguments.of(years, 7.5, wholeYears),
                Arguments.of(years, "syv", wholeYears),
                Arguments.of(years, "7,0", wholeYears),
                Arguments.of(years, "0x7", wholeYears),
                Arguments.of(years, "7d", wholeYears),
                Arguments.of(years, "NaN", wholeYears),
                Arguments.of(years, Double.NaN, wholeYears),
                Arguments.of(years, Double.POSITIVE_INFINITY, wholeYears),
                Arguments.of(years, "1e999", wholeYears),
                Arguments.of(years, "1e-999", wholeYears),
                Arguments.of(years, "9".repeat(1000), wholeYears),
                Arguments.of(years, true, wholeYears),
                Arguments.of(years, List.of(7), wholeYears),
                Arguments.of(hours, 0.4, fewHours),
                Arguments.of(hours, 1.25, fewHours),
                Arguments.of(steps, 20, "»Minutter« skal være et helt tal mellem 0 og 60 i trin på 15."),
                Arguments.of(radio("f", "Valg", ""), "C", "»Valg«" + choose),
                Arguments.of(radio("f", "Valg", ""), "a", "»Valg«" + choose),
                Arguments.of(radio("f", "Valg", ""), 1, "»Valg«" + choose),
                Arguments.of(list("select", "f", "Valg", ""), List.of("A"), "»Valg«" + choose),
                Arguments.of(list("checklist", "f", "Valg", ""), List.of("A", "C"), "»Valg«" + choose),
                Arguments.of(list("checklist", "f", "Valg", ""), "A", "»Valg«" + choose),
                Arguments.of(list("checklist", "f", "Valg", ""), Arrays.asList("A", null), "»Valg«" + choose),
                Arguments.of(list("taglist", "f", "Valg", ""), List.of(1), "»Valg«" + choose),
                Arguments.of(list("taglist", "f", "Valg", ""), Collections.nCopies(501, "A"), "»Valg«" + choose),
                Arguments.of(
                        component("checkbox", "f", "Enig", ""),
                        "true",
                        "»Enig« skal være sat eller fjernet som et kryds."),
                Arguments.of(component("checkbox", "f", "Enig", REQUIRED), false, "»Enig« skal være afkrydset."),
                Arguments.of(component("checkbox", "f", "Enig", REQUIRED), null, "»Enig« skal være afkrydset."),
                Arguments.of(day, "2026-02-29", "»Dag« skal være en dato."),
                Arguments.of(day, "28-02-2026", "»Dag« skal være en dato."),
                Arguments.of(day, "2026-02-28T00:00", "»Dag« skal være en dato."),
                Arguments.of(day, "0001-01-01", "»Dag« skal være en dato."),
                Arguments.of(day, 20260228, "»Dag« skal være en dato."),
                Arguments.of(at, "2026-02-28", "»Tid« skal være en dato med klokkeslæt."),
                Arguments.of(at, "2026-02-28T25:00", "»Tid« skal være en dato med klokkeslæt."),
                Arguments.of(at, true, "»Tid« skal være en dato med klokkeslæt."));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void saysWhatIsWrongWithAValue(String component, Object submitted, String message) {
        assertThat(rejected(FormJson.schema(component), one("f", submitted)))
                .containsExactly(new FieldError("f", message));
    }

    static List<Arguments> emptyValues() {
        String optionalText = text("f", "Navn", "");
        String requiredText = text("f", "Navn", "'required':true");
        String number = "number";
        return List.of(
                Arguments.of(optionalText, requiredText, Arrays.asList(null, "", "   ", "\n\u00a0")),
                Arguments.of(
                        number("f", number, 0, "'min':1,'max':9"),
                        number("f", number, 0, "'required':true,'min':1,'max':9"),
                        Arrays.asList(null, "", " ")),
                Arguments.of(radio("f", "Valg", ""), radio("f", "Valg", REQUIRED), Arrays.asList(null, "")),
                Arguments.of(
                        list("checklist", "f", "Valg", ""),
                        list("checklist", "f", "Valg", REQUIRED),
                        Arrays.asList(null, List.of(), "")),
                Arguments.of(date("f", "Dag", ""), date("f", "Dag", REQUIRED), Arrays.asList(null, "")),
                Arguments.of(dateTime("f", "Tid", ""), dateTime("f", "Tid", REQUIRED), Arrays.asList(null, "")));
    }

    @ParameterizedTest
    @MethodSource("emptyValues")
    void takesAnEmptyFieldOnlyWhereItMayBeEmpty(String optional, String required, List<Object> empties) {
        FormSchema asked = FormJson.schema(required);
        for (Object empty : empties) {
            assertThat(validate(optional, empty)).as("%s", empty).isEmpty();
            assertThat(rejected(asked, one("f", empty)))
                    .singleElement()
                    .extracting(FieldError::message)
                    .asString()
                    .endsWith("skal udfyldes.");
        }
        assertThat(rejected(asked, Map.of())).hasSize(1);
    }

    @Test
    void saysSomethingAboutEveryFieldAtOnceInTheOrderOfTheForm() {
        FormSchema schema = FormJson.schema(
                area("question", "Spørgsmål til lægen", "'required':true,'minLength':20,'maxLength':800"),
                number("schoolYears", "Skoleår", 0, "'required':true,'min':0,'max':25"),
                text("fine", "I orden", ""));

        assertThat(rejected(schema, Map.of("schoolYears", 99, "fine", "ok", "xyz", "1")))
                .containsExactly(
                        new FieldError("xyz", "Feltet »xyz« findes ikke på formularen."),
                        new FieldError("question", "»Spørgsmål til lægen« skal udfyldes."),
                        new FieldError("schoolYears", "»Skoleår« skal være et helt tal mellem 0 og 25."));
    }

    @Test
    void neverRepeatsAValueInAMessage() {
        String secret = "hemmelig-010190-1234";
        FormSchema schema = FormJson.schema(
                radio("a", "A", ""),
                date("b", "B", ""),
                number("c", "C", 0, "'min':0,'max':9"),
                area("d", "D", "'maxLength':3"),
                list("taglist", "e", "E", ""),
                text("f", "F", "'pattern':'^x$'"));
        Map<String, Object> submitted = new HashMap<>();
        List.of("a", "b", "c", "d", "f").forEach(key -> submitted.put(key, secret));
        submitted.put("e", List.of(secret));
        submitted.put("010190-1234 Amina", secret);

        assertThat(rejected(schema, submitted)).hasSize(7).allSatisfy(error -> {
            assertThat(error.message()).doesNotContain(secret).doesNotContain("010190");
            assertThat(error.field()).doesNotContain("010190");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {100_001, 300_000})
    void refusesAHugeTextBeforeAnythingElse(int length) {
        FormSchema schema =
                FormJson.schema(area("note", "Notat", "'maxLength':500"), text("name", "Navn", "'required':true"));

        assertThat(rejected(schema, Map.of("note", "x".repeat(length))))
                .containsExactly(
                        new FieldError("note", "»Notat« er for langt. Der må højst være 100.000 tegn i et felt."));
        assertThat(rejected(schema, Map.of("ukendt", "x".repeat(length))))
                .singleElement()
                .extracting(FieldError::message)
                .asString()
                .contains("for langt");
        assertThat(rejected(schema, Map.of("note", List.of("x".repeat(length)))))
                .hasSize(1);
    }

    @Test
    void refusesTooMuchInAll() {
        FormSchema schema = FormJson.schema(
                area("a", "A", "'maxLength':100000"),
                area("b", "B", "'maxLength':100000"),
                area("c", "C", "'maxLength':100000"));
        String much = "x".repeat(90_000);

        assertThat(validate(schema, Map.of("a", much, "b", much))).hasSize(2);
        assertThat(rejected(schema, Map.of("a", much, "b", much, "c", much)))
                .singleElement()
                .extracting(FieldError::message)
                .asString()
                .contains("i alt");
    }

    @Test
    void refusesMoreFieldsThanAFormCanHave() {
        Map<String, Object> submitted = new LinkedHashMap<>();
        for (int i = 0; i < 501; i++) {
            submitted.put("f" + i, "");
        }

        assertThat(rejected(FormJson.schema(text("f", "Navn", "")), submitted)).hasSize(1);
    }

    @Test
    void takesOptionsFromTheRecord() {
        FormSchema schema = FormJson.schema(
                component("select", "caseworker", "Fast sagsbehandler", "'valuesKey':'caseworkerOptions'," + REQUIRED));

        assertThat(schema.validate(
                        Map.of("caseworker", "sara"),
                        key -> null,
                        key -> key.equals("caseworkerOptions") ? List.of(new FormOption("sara", "Sara Hansen")) : null))
                .isEqualTo(Map.of("caseworker", "sara"));
        assertThat(rejected(schema, Map.of("caseworker", "sara")))
                .singleElement()
                .extracting(FieldError::message)
                .isEqualTo("»Fast sagsbehandler« skal vælges blandt de viste muligheder.");
    }

    @Test
    void ignoresWhatComesBackForReadonlyFields() {
        FormSchema schema = FormJson.schema(
                component("textfield", "citizenName", "Navn", "'readonly':true"),
                component("number", "age", "Alder", "'readonly':true"),
                radio("inPlacement", "I virksomhed", "'readonly':true"));
        Map<String, Object> submitted = new HashMap<>();
        submitted.put("citizenName", "En anden");
        submitted.put("age", List.of("vrøvl"));
        submitted.put("inPlacement", null);

        assertThat(validate(schema, submitted)).isEmpty();
    }

    @Test
    void leavesValuesThatFormValuesCanRead() {
        FormSchema schema = FormJson.schema(
                number("years", "År", 0, "'min':0,'max':25"),
                list("checklist", "tags", "Mærker", ""),
                component("checkbox", "agreed", "Enig", ""));

        FormValues values = new FormValues(validate(schema, Map.of("years", 20, "tags", List.of("A"))));

        assertThat(values.integer("years")).isEqualTo(20);
        assertThat(values.texts("tags")).containsExactly("A");
        assertThat(values.flag("agreed")).isFalse();
    }

    private static Map<String, Object> validate(String component, Object value) {
        return validate(FormJson.schema(component), one("f", value));
    }

    private static Map<String, Object> validate(FormSchema schema, Map<String, Object> submitted) {
        return schema.validate(submitted, key -> null, key -> List.of());
    }

    private static List<FieldError> rejected(FormSchema schema, Map<String, Object> submitted) {
        FormRejectedException rejected = catchThrowableOfType(
                FormRejectedException.class, () -> schema.validate(submitted, key -> null, key -> List.of()));
        assertThat(rejected).as("rejected").isNotNull();
        return rejected.errors();
    }

    private static Map<String, Object> one(String key, Object value) {
        Map<String, Object> submitted = new HashMap<>();
        submitted.put(key, value);
        return submitted;
    }
}
