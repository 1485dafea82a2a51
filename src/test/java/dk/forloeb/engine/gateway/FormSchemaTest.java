package dk.forloeb.engine.gateway;

import static dk.forloeb.engine.gateway.FormJson.area;
import static dk.forloeb.engine.gateway.FormJson.component;
import static dk.forloeb.engine.gateway.FormJson.date;
import static dk.forloeb.engine.gateway.FormJson.dateTime;
import static dk.forloeb.engine.gateway.FormJson.group;
import static dk.forloeb.engine.gateway.FormJson.hide;
import static dk.forloeb.engine.gateway.FormJson.list;
import static dk.forloeb.engine.gateway.FormJson.number;
import static dk.forloeb.engine.gateway.FormJson.radio;
import static dk.forloeb.engine.gateway.FormJson.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which forms are let in, and what the others are told. */
class FormSchemaTest {

    private static final String ANY = text("any", "Et felt", "");

    @Test
    void readsEveryFieldInOrder() {
        FormSchema schema = FormJson.schema(
                "{'type':'text','id':'Text_1','text':'# Vejledning'}",
                "{'type':'separator','id':'Separator_1'}",
                "{'type':'spacer','id':'Spacer_1','height':20}",
                text("name", "Navn", "'required':true"),
                group("Group_1", "", number("years", "År", 1, "'min':0,'max':9.5"), radio("choice", "Valg", "")),
                list("taglist", "tags", "Mærker", ""),
                date("day", "Dag", ""),
                dateTime("at", "Tid", ""),
                component("checkbox", "agreed", "Enig", ""),
                component("select", "caseworker", "Sagsbehandler", "'valuesKey':'caseworkerOptions'"));

        assertThat(schema.id()).isEqualTo("test-form");
        assertThat(schema.fields().stream().map(FormField::key))
                .containsExactly("name", "years", "choice", "tags", "day", "at", "agreed", "caseworker");
        assertThat(schema.fields().stream().map(FormField::type))
                .containsExactly(
                        FieldType.TEXTFIELD,
                        FieldType.NUMBER,
                        FieldType.RADIO,
                        FieldType.TAGLIST,
                        FieldType.DATE,
                        FieldType.DATETIME,
                        FieldType.CHECKBOX,
                        FieldType.SELECT);
        assertThat(schema.keys()).hasSize(8);
        assertThat(schema.optionsKeys()).containsExactly("caseworkerOptions");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        List<String> problems = problems(FormJson.bytes(
                component("textfield", "name", "Navn", ""),
                component("dynamiclist", "items", "Liste", ""),
                radio("choice", "Valg", hide("= ukendt = \"A\""))));

        assertThat(problems).hasSize(3);
        assertThat(problems.get(0)).contains("»Navn« (name)").contains("maxLength");
        assertThat(problems.get(1)).contains("dynamiclist");
        assertThat(problems.get(2)).contains("»Valg« (choice)").contains("ukendt");
    }

    static List<Arguments> wrongFields() {
        return List.of(
                Arguments.of(component("filepicker", "a", "A", ""), "kan ikke bruges"),
                Arguments.of(component("button", "a", "A", ""), "kan ikke bruges"),
                Arguments.of(component("html", "a", "A", ""), "kan ikke bruges"),
                Arguments.of(component("iframe", "a", "A", ""), "kan ikke bruges"),
                Arguments.of(component("image", "a", "A", ""), "kan ikke bruges"),
                Arguments.of(component("table", "a", "A", ""), "kan ikke bruges"),
                Arguments.of(component("expression", "a", "A", ""), "kan ikke bruges"),
                Arguments.of(component("date", "a", "A", ""), "kan ikke bruges"),
                Arguments.of("{'id':'Field_a','key':'a','label':'A'}", "kan ikke bruges"),
                Arguments.of(component("datetime", "a", "A", "'dateLabel':'A'"), "undertypen"),
                Arguments.of(component("datetime", "a", "A", "'dateLabel':'A','subtype':'time'"), "undertypen"),
                Arguments.of(component("datetime", "a", "A", "'subtype':'date'"), "ledetekst (dateLabel)"),
                Arguments.of(
                        component(
                                "datetime",
                                "a",
                                "A",
                                "'subtype':'datetime','dateLabel':'A','timeSerializingFormat':'no_timezone'"),
                        "timeLabel"),
                Arguments.of(
                        component(
                                "datetime",
                                "a",
                                "A",
                                "'subtype':'datetime','dateLabel':'A','timeLabel':'T','timeSerializingFormat':'utc_offset'"),
                        "no_timezone"),
                Arguments.of(date("a", "A", "'disallowPassedDates':true"), "disallowPassedDates"),
                Arguments.of("{'type':'checkbox','key':'a','label':'A'}", "id"),
                Arguments.of("{'type':'checkbox','id':'Field a','key':'a','label':'A'}", "id uden mellemrum"),
                Arguments.of("{'type':'checkbox','id':'Field_any','key':'a','label':'A'}", "brugt to gange"),
                Arguments.of("{'type':'checkbox','id':'Field_a','label':'A'}", "nøgle (key)"),
                Arguments.of("{'type':'checkbox','id':'Field_a','key':'a.b','label':'A'}", "nøgle (key)"),
                Arguments.of("{'type':'checkbox','id':'Field_a','key':'constructor','label':'A'}", "nøgle (key)"),
                Arguments.of(
                        "{'type':'checkbox','id':'Field_a','key':'any','label':'A'}", "nøglen any er brugt to gange"),
                Arguments.of("{'type':'checkbox','id':'Field_a','key':'a'}", "ledetekst (label)"),
                Arguments.of(component("checkbox", "a", "= navn", ""), "må ikke være et udtryk"),
                Arguments.of(component("checkbox", "a", "Hej {{navn}}", ""), "må ikke være et udtryk"),
                Arguments.of(
                        component("checkbox", "a", "A", "'description':'=navn'"), "description må ikke være et udtryk"),
                Arguments.of("{'type':'text','id':'Text_a','text':'=navn'}", "text må ikke være et udtryk"),
                Arguments.of(component("checkbox", "a", "A", "'disabled':true"), "readonly"),
                Arguments.of(
                        component("checkbox", "a", "A", "'readonly':'=any = 1'"),
                        "readonly skal være sand eller falsk"),
                Arguments.of(
                        component("checkbox", "a", "A", "'validate':{'required':'=true'}"),
                        "required skal være sand eller falsk"),
                Arguments.of(component("checkbox", "a", "A", "'validate':{'min':1}"), "kravet min kan ikke prøves"),
                Arguments.of(
                        component("textfield", "a", "A", "'readonly':true,'validate':{'maxLength':9}"), "kun vises"),
                Arguments.of(area("a", "A", "'minLength':3"), "maxLength"),
                Arguments.of(area("a", "A", "'maxLength':'=3'"), "maxLength skal være et helt tal"),
                Arguments.of(area("a", "A", "'maxLength':100001"), "maxLength"),
                Arguments.of(area("a", "A", "'maxLength':3,'minLength':4"), "minLength"),
                Arguments.of(text("a", "A", "'pattern':'[a-'"), "regulært udtryk"),
                Arguments.of(text("a", "A", "'pattern':'^(a+)+$'"), "for indviklet"),
                Arguments.of(text("a", "A", "'pattern':'\\\\\\\\p{L}'"), "for indviklet"),
                Arguments.of(text("a", "A", "'pattern':'(?i)a'"), "for indviklet"),
                Arguments.of(text("a", "A", "'validationType':'phone'"), "validationType"),
                Arguments.of(number("a", "A", 0, "'min':0"), "min og max"),
                Arguments.of(number("a", "A", 0, "'min':'=b','max':3"), "min skal være et tal"),
                Arguments.of(number("a", "A", 0, "'min':5,'max':3"), "min må ikke være større"),
                Arguments.of(component("number", "a", "A", "'validate':{'min':0,'max':3}"), "decimalDigits"),
                Arguments.of(
                        component("number", "a", "A", "'decimalDigits':0,'increment':0,'validate':{'min':0,'max':3}"),
                        "increment"),
                Arguments.of(component("radio", "a", "A", ""), "values"),
                Arguments.of(component("radio", "a", "A", "'values':[]"), "values"),
                Arguments.of(component("select", "a", "A", "'valuesExpression':'=x'"), "valuesExpression"),
                Arguments.of(component("select", "a", "A", "'valuesKey':'any'"), "anden nøgle"),
                Arguments.of(component("select", "a", "A", "'valuesKey':'Store Ting'"), "valuesKey"),
                Arguments.of(radio("a", "A", "'valuesKey':'aOptions'"), "kun det ene"),
                Arguments.of(component("radio", "a", "A", "'values':[{'label':'A'}]"), "kode (value)"),
                Arguments.of(component("radio", "a", "A", "'values':[{'value':'A'}]"), "tekst (label)"),
                Arguments.of(component("radio", "a", "A", "'values':[{'label':'A','value':1}]"), "kode (value)"),
                Arguments.of(
                        component("radio", "a", "A", "'values':[{'label':'A','value':'X'},{'label':'B','value':'X'}]"),
                        "to gange"),
                Arguments.of(radio("a", "A", "'defaultValue':'C'"), "defaultValue"),
                Arguments.of(
                        group("G", "", component("select", "a", "A", "'valuesKey':'aOptions'")), "ikke i en gruppe"),
                Arguments.of("{'type':'group','id':'G','label':'G','path':'g','components':[]}", "path"),
                Arguments.of("{'type':'group','id':'G','label':'G','isRepeating':true,'components':[]}", "gentages"),
                Arguments.of("{'type':'group','id':'G','components':[]}", "overskrift"),
                Arguments.of("{'type':'group','id':'G','label':'G'}", "ingen felter"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void refusesAFieldThatCannotBeChecked(String component, String complaint) {
        List<String> problems = problems(FormJson.bytes(ANY, component));

        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(complaint));
    }

    static List<Arguments> wrongConditions() {
        return List.of(
                Arguments.of("= ukendt = \"A\"", "intet felt med nøglen ukendt"),
                Arguments.of("= target", "feltet selv"),
                Arguments.of("= choice = \"C\"", "har ikke muligheden C"),
                Arguments.of("= choice > \"A\"", "sammenlign med en kode"),
                Arguments.of("= choice = 1", "sammenlign med en kode"),
                Arguments.of("= choice", "sammenlign med en kode"),
                Arguments.of("= list contains(choice, \"A\")", "sammenlign med en kode"),
                Arguments.of("= any = null", "sammenlign med en tekst"),
                Arguments.of("= any > \"a\"", "sammenlign med en tekst"),
                Arguments.of("= amount = \"3\"", "sammenlign med et tal"),
                Arguments.of("= amount > null", "sammenlign med et tal"),
                Arguments.of("= tags = \"A\"", "list contains"),
                Arguments.of("= tags = null", "list contains"),
                Arguments.of("= list contains(tags, \"C\")", "har ikke muligheden C"),
                Arguments.of("= agreed = \"JA\"", "true eller false"),
                Arguments.of("= agreed = null", "true eller false"),
                Arguments.of("= day = \"2026-01-01\"", "kun med null"),
                Arguments.of("= day", "kun med null"),
                Arguments.of("= choice = \"A\" and now() > 3", "»(« på et sted"),
                Arguments.of("choice = \"A\"", "begynde med ="));
    }

    @ParameterizedTest
    @MethodSource("wrongConditions")
    void refusesAConditionThatCannotBeTrusted(String condition, String complaint) {
        List<String> problems = problems(FormJson.bytes(
                ANY,
                radio("choice", "Valg", ""),
                number("amount", "Antal", 0, "'min':0,'max':9"),
                list("checklist", "tags", "Mærker", ""),
                component("checkbox", "agreed", "Enig", ""),
                date("day", "Dag", ""),
                component("checkbox", "target", "Mål", hide(condition))));

        assertThat(problems)
                .singleElement()
                .asString()
                .contains("»Mål« (target)")
                .contains(complaint);
    }

    @Test
    void checksTheConditionsOfWhatCarriesNoValue() {
        assertThat(problems(FormJson.bytes(ANY, group("G", "= ukendt = 1", text("a", "A", "")))))
                .hasSize(1);
        assertThat(problems(FormJson.bytes(ANY, "{'type':'text','id':'T','text':'x'," + hide("= ukendt = 1") + "}")))
                .hasSize(1);
        assertThat(problems(FormJson.bytes(ANY, "{'type':'text','id':'T','text':'x','conditional':{'show':'=true'}}")))
                .hasSize(1);
        assertThat(problems(FormJson.bytes(ANY, "{'type':'text','id':'T','text':'x','conditional':{'hide':true}}")))
                .hasSize(1);
    }

    @Test
    void refusesChainsLongerThanTheBrowserFollows() {
        String[] two = {
            radio("first", "Første", ""),
            radio("second", "Anden", hide("= first = \"A\"")),
            radio("third", "Tredje", hide("= second = \"A\""))
        };
        assertThat(FormJson.schema(two).keys()).hasSize(3);

        String fourth = radio("fourth", "Fjerde", hide("= third = \"A\""));
        assertThat(problems(FormJson.bytes(two[0], two[1], two[2], fourth)))
                .singleElement()
                .asString()
                .contains("»Fjerde«")
                .contains("for mange led");
    }

    @Test
    void countsTheGroupsConditionInTheChain() {
        String chain = group("G", "= second = \"A\"", radio("third", "Tredje", ""));

        assertThat(problems(FormJson.bytes(
                        radio("first", "Første", ""),
                        radio("second", "Anden", hide("= first = \"A\"")),
                        chain,
                        radio("fourth", "Fjerde", hide("= third = \"A\"")))))
                .hasSize(1);
    }

    @Test
    void refusesACircleOfConditions() {
        assertThat(problems(FormJson.bytes(
                        radio("first", "Første", hide("= second = \"A\"")),
                        radio("second", "Anden", hide("= first = \"A\"")))))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("for mange led"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ikke json",
                "[]",
                "3",
                "{'type':'default','type':'default'}",
                "{} {}",
                "{'type':'default','id':'Stort Id','schemaVersion':16,'components':[{'type':'spacer','id':'S'}]}",
                "{'type':'default','schemaVersion':16,'components':[{'type':'spacer','id':'S'}]}",
                "{'type':'other','id':'a','schemaVersion':16,'components':[{'type':'spacer','id':'S'}]}",
                "{'type':'default','id':'a','components':[{'type':'spacer','id':'S'}]}",
                "{'type':'default','id':'a','schemaVersion':17,'components':[{'type':'spacer','id':'S'}]}",
                "{'type':'default','id':'a','schemaVersion':'16','components':[{'type':'spacer','id':'S'}]}",
                "{'type':'default','id':'a','schemaVersion':16,'executionPlatform':'Camunda Cloud','components':[{'type':'spacer','id':'S'}]}",
                "{'type':'default','id':'a','schemaVersion':16,'components':[]}",
                "{'type':'default','id':'a','schemaVersion':16}"
            })
    void refusesWhatIsNoFormForTasklist(String json) {
        assertThat(problems(FormJson.raw(json))).singleElement().asString().startsWith("Formularen");
    }

    @Test
    void refusesDeepNesting() {
        String nested = ANY;
        for (int depth = 0; depth < 900; depth++) {
            nested = "{'type':'group','id':'G%d','label':'G','components':[%s]}".formatted(depth, nested);
        }

        assertThat(problems(FormJson.bytes(nested))).isNotEmpty();
    }

    @Test
    void acceptsADefaultThatFits() {
        FormSchema schema = FormJson.schema(
                radio("choice", "Valg", "'defaultValue':'B'"),
                component(
                        "textfield",
                        "language",
                        "Sprog",
                        "'validate':{'maxLength':3,'required':true},'defaultValue':'da'"));

        assertThat(schema.fields().get(0).defaultValue()).isEqualTo("B");
        assertThat(schema.fields().get(1).required()).isTrue();
    }

    private static List<String> problems(byte[] json) {
        FormSchemaException refused = catchThrowableOfType(FormSchemaException.class, () -> FormSchema.parse(json));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems();
    }
}
