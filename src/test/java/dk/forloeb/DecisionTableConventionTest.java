package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table of the house keeps, so that a process owner can edit it without a developer. */
class DecisionTableConventionTest {

    private static final Pattern FORBIDDEN_INPUT =
            Pattern.compile("(?i)ethnic|origin|religio|citizenship|nationalit|etnisk|oprindelse|statsborger");

    static Stream<Path> tables() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isNamedAfterItsFileAndKeptFiveYears(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(Decision.class)).singleElement().satisfies(decision -> {
            assertThat(decision.getId() + ".dmn").isEqualTo(file.getFileName().toString());
            // Days, because the engine refuses to deploy a period in years.
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
            assertThat(decision.getDescription().getTextContent()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void asksForDateAndRuleSetFirstAndNeverForOrigin(Path file) {
        List<String> names = new ArrayList<>();
        for (Input input : table(file).getInputs()) {
            assertThat(input.getLabel()).isNotBlank();
            names.add(input.getInputExpression().getText().getTextContent());
        }

        assertThat(names.get(0)).isEqualTo("decisionDate");
        // Without a type: the engine's own date type refuses LocalDate.
        assertThat(table(file)
                        .getInputs()
                        .iterator()
                        .next()
                        .getInputExpression()
                        .getTypeRef())
                .isNull();
        if (names.size() > 1) {
            assertThat(names.get(1)).isEqualTo("ruleSetId");
        }
        assertThat(names)
                .allSatisfy(
                        name -> assertThat(name).matches("[a-z][A-Za-z0-9]*").doesNotContainPattern(FORBIDDEN_INPUT));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRuleNamesItsSourceAndTheLastOneCatchesTheRest(Path file) {
        DecisionTable table = table(file);
        assertThat(table.getOutputs()).extracting(Output::getName).contains("reason");
        List<Rule> rules = new ArrayList<>(table.getRules());
        for (int i = 0; i < rules.size(); i++) {
            assertThat(rules.get(i).getId()).isEqualTo("Rule_%02d".formatted(i + 1));
            assertThat(rules.get(i).getDescription())
                    .as("source of %s", rules.get(i).getId())
                    .isNotNull();
            assertThat(rules.get(i).getDescription().getTextContent()).isNotBlank();
        }
        assertThat(rules.get(rules.size() - 1).getInputEntries())
                .extracting(InputEntry::getTextContent)
                .allSatisfy(cell -> assertThat(cell).isBlank());
    }

    private static DecisionTable table(Path file) {
        return Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
    }
}
