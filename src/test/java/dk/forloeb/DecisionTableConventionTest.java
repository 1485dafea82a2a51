package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table of the house keeps, so that a process owner can edit it without a developer. */
class DecisionTableConventionTest {

    private static final Pattern PROTECTED = Pattern.compile(
            "(?iu)ethnic|etni|origin|oprindelse|herkomst|religi|citizenship|statsborger|nationalit|gender|\\bkøn|race|birthplace"
                    + "|fødeland|fødested|hudfarve|seksu|sexual|politi");

    /**
     * Everything that a table may ask, looked at one by one (product B6): needs, benefit, health, age and what the law itself
     * asks. Who adds an input adds it here, having asked whether it is ethnicity, religion, gender or citizenship by another name.
     */
    private static final Set<String> LOOKED_AT = Set.of(
            // When and by which rules.
            "decisionDate",
            "ruleSetId",
            // The citizen: where and how old, what the citizen lives on, needs and wishes.
            "inKbh",
            "age",
            "yearsToPension",
            "benefitType",
            "benefitMonths36",
            "inStatutoryProgram",
            "otherEffort",
            "danishRank",
            "literacy",
            "educationLevel",
            "dkWorkYears",
            "cultureNeed",
            "eLearningDone",
            "industry",
            "citizenWish",
            "voluntary",
            "segment",
            "visitation",
            "jobNear",
            "orgUnit",
            "deceased",
            "abroad",
            "addressProtected",
            "safeContact",
            "digitalPost",
            "cprKind",
            // Health and social matters that the effort is about.
            "healthBarrier",
            "socialBarrier",
            "healthFlag",
            "conclusion",
            "workBand",
            "functionSevere",
            "prognosis",
            "treatmentOngoing",
            "sickDaysNow",
            // What has happened in the course.
            "attempts",
            "reached",
            "cause",
            "mandatory",
            "workingDaysSinceReport",
            "noShow30d",
            "appointment",
            "offerUnderLaw",
            "attended",
            "missedSlots",
            "triedOffers",
            "phase",
            "weekInPlacement",
            "status",
            "openCase",
            "placementsDone",
            "progressionDelta",
            "attendancePct",
            "weeksLeft",
            "weeksSoFar",
            "specialNeed",
            "inPlacement",
            "retentionRisk",
            // The workplace.
            "employerIntent",
            "employerHasMentor",
            "ordinaryHours",
            "fte",
            "currentPlaced",
            // Kinds of things, tasks, letters and decisions.
            "kind",
            "result",
            "taskId",
            "startEvent",
            "letterKind",
            "recipientKind",
            "form");

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
    void asksForDateAndRuleSetFirst(Path file) {
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
        assertThat(names).allSatisfy(name -> assertThat(name).matches("[a-z][A-Za-z0-9]*"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void asksForNothingThatAnActOnEqualTreatmentProtects(Path file) {
        for (Input input : table(file).getInputs()) {
            String asked = input.getInputExpression().getText().getTextContent();
            assertThat(LOOKED_AT).contains(asked);
            assertThat(input.getLabel()).doesNotContainPattern(PROTECTED);
        }
        for (Rule rule : table(file).getRules()) {
            assertThat(rule.getInputEntries())
                    .extracting(InputEntry::getTextContent)
                    .allSatisfy(cell -> assertThat(cell).doesNotContainPattern(PROTECTED));
        }
    }

    @Test
    void whatHasBeenLookedAtIsAskedAndNamesNothingProtected() throws IOException {
        Set<String> asked = tables().flatMap(file -> table(file).getInputs().stream())
                .map(input -> input.getInputExpression().getText().getTextContent())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(LOOKED_AT).isSubsetOf(asked);
        assertThat(asked).allSatisfy(name -> assertThat(name).doesNotContainPattern(PROTECTED));
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
