package dk.forloeb.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.DecisionTable;
import dk.forloeb.engine.gateway.FormField;
import dk.forloeb.engine.gateway.FormSchema;
import dk.forloeb.platform.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of decision asks for. */
class DecisionKindDecisionTest {

    private static final DecisionTable TABLE =
            DecisionTable.load("decision", "decision-kind").given("decisionDate=2026-03-02, ruleSetId=RS-2026-02");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | TILBUD           | BEVILGET | true  | false | false | L09 | L06
            Rule_02 | TILBUD           | DELVIS   | true  | true  | true  | L09 | L06
            Rule_02 | TILBUD           | AFSLAG   | true  | true  | true  | L09 | L06
            Rule_03 | TILBUD_OPHOER    | INDGREB  | true  | true  | true  | L09 | L06
            Rule_04 | MENTOR           | BEVILGET | true  | false | false | L09 | L13
            Rule_05 | MENTOR           | AFSLAG   | true  | true  | true  | L09 | L13
            Rule_06 | VISITATION       | AFSLAG   | true  | true  | true  | L09 | L13
            Rule_07 | FRAVAER_SANKTION | INDGREB  | true  | true  | true  | L09 | L13
            Rule_08 | FLEKSJOB         | BEVILGET | true  | false | true  | L12 | L13
            Rule_09 | FLEKSJOB         | AFSLAG   | true  | true  | true  | L12 | L13
            Rule_10 | FOERTIDSPENSION  | BEVILGET | true  | false | true  | L12 | L13
            Rule_11 | FOERTIDSPENSION  | AFSLAG   | true  | true  | true  | L12 | L13
            Rule_12 | RESSOURCEFORLOEB | BEVILGET | true  | false | true  | L12 | L13
            Rule_13 | RESSOURCEFORLOEB | AFSLAG   | true  | true  | true  | L12 | L13
            Rule_14 | TILBUD_OPHOER    | BORTFALD | true  | false | false | L09 | L06
            Rule_15 | VISITATION       | BEVILGET | true  | false | false | L09 | L13
            Rule_16 | FRAVAER_SANKTION | BORTFALD | true  | false | false | L09 | L13
            Rule_17 | TILBUD           | INDGREB  | false | true  | true  | L09 | L13
            Rule_17 | VISITATION       | BORTFALD | false | true  | true  | L09 | L13
            Rule_17 | NOGET_NYT        | AFSLAG   | false | true  | true  | L09 | L13
            """)
    void saysWhatTheDecisionNeeds(
            String rule,
            String kind,
            String result,
            boolean permitted,
            boolean adverse,
            boolean hearing,
            String hearingLetter,
            String letter) {
        String facts = "kind=%s, result=%s".formatted(kind, result);
        TABLE.expect(
                rule,
                facts,
                "permitted=%s, adverse=%s, hearingRequired=%s, hearingLetter=%s, letter=%s, complaintDays=28"
                        .formatted(permitted, adverse, hearing, hearingLetter, letter));
        Map<String, Object> outputs = TABLE.decide(facts).get(0).outputs();
        assertThat(Role.isKnown((String) outputs.get("approverRole"))).isTrue();
        assertThat(outputs.get("complaintBody")).isEqualTo("Ankestyrelsen");
        assertThat((String) outputs.get("legalBasis")).isNotBlank();
    }

    /** Or a complaint that is right could never give the citizen right. */
    @Test
    void everyKindOnTheStartFormCanGoTheCitizensWay() throws IOException {
        assertThat(kinds().options()).allSatisfy(option -> assertThat(java.util.stream.Stream.of("BEVILGET", "BORTFALD")
                        .map(result -> TABLE.decide("kind=%s, result=%s".formatted(option.value(), result)))
                        .map(hits -> hits.get(0).outputs()))
                .anySatisfy(outputs ->
                        assertThat(outputs).containsEntry("permitted", true).containsEntry("adverse", false)));
    }

    private static FormField kinds() throws IOException {
        FormSchema form = FormSchema.parse(Files.readAllBytes(Path.of("forms", "decision", "make-decision.form")));
        return form.fields().stream()
                .filter(field -> field.key().equals("decisionKind"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKindOnTheStartFormHasARowAndCarriesItsName() throws IOException {
        assertThat(kinds().options()).hasSizeGreaterThan(7).allSatisfy(option -> assertThat(
                        java.util.stream.Stream.of("BEVILGET", "AFSLAG", "INDGREB")
                                .map(result -> TABLE.decide("kind=%s, result=%s".formatted(option.value(), result)))
                                .map(hits -> hits.get(0).outputs())
                                .filter(outputs -> Boolean.TRUE.equals(outputs.get("permitted")))
                                .map(outputs -> outputs.get("kindName")))
                .contains(option.label()));
    }
}
