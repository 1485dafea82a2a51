package dk.forloeb.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.DecisionCodes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of a model: the sample keeps them all, each example of the catalogue breaks one. */
class ModelCheckTest {

    private static final Set<String> BEANS =
            Set.of("findTargetDelegate", "recordNoAnswerDelegate", "closeDelegate", "enrolDelegate");

    private final ModelCheck check = new ModelCheck(BEANS::contains, new JsonFormCheck());

    @Test
    void findsNothingInTheSample() {
        assertThat(check.problems(BrokenExamples.sample(), nothing())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("brokenDiagrams")
    void refusesBrokenDiagram(BrokenExamples.Example example) {
        assertRefused("sample-course.bpmn", example);
    }

    @ParameterizedTest
    @MethodSource("brokenTables")
    void refusesBrokenTable(BrokenExamples.Example example) {
        assertRefused("sample-target.dmn", example);
    }

    @ParameterizedTest
    @MethodSource("brokenForms")
    void refusesBrokenForm(BrokenExamples.Example example) {
        assertRefused("assess.form", example);
    }

    @Test
    void refusesOtherKindsOfFiles() {
        List<ModelFile> files = List.of(file("sample/run.groovy", "1"), file("sample/old.bpmn20.xml", "<x/>"));

        assertThat(check.problems(files, nothing()))
                .containsExactly(
                        "old.bpmn20.xml · hele filen · Filtypen kan ikke udrulles. Kun .bpmn, .dmn og .form er tilladt.",
                        "run.groovy · hele filen · Filtypen kan ikke udrulles. Kun .bpmn, .dmn og .form er tilladt.");
    }

    @Test
    void findsAllProblemsOfAllFilesAtOnce() {
        List<ModelFile> files = new ArrayList<>(BrokenExamples.sample());
        files.removeIf(file -> file.is(ModelFile.DMN) || file.is(ModelFile.FORM));
        files.add(file("sample/second.bpmn", "no XML"));

        assertThat(check.problems(files, nothing()))
                .hasSize(4)
                .anyMatch(line -> line.contains("Beslutningstabellen »sample-target« findes ikke."))
                .anyMatch(line -> line.contains("Formularen »apply« findes ikke."))
                .anyMatch(line -> line.contains("Formularen »assess« findes ikke."))
                .anyMatch(line -> line.startsWith("second.bpmn · hele filen · Filen er ikke læselig XML"));
    }

    @Test
    void takesWhatIsDeployedAlready() {
        List<ModelFile> course = BrokenExamples.sample().stream()
                .filter(file -> file.file().equals("sample-course.bpmn"))
                .toList();

        assertThat(check.problems(course, everything())).isEmpty();
    }

    @Test
    void letsTheTableOfRuleSetsDoWithoutRuleSet() {
        String table = new String(content("sample-target.dmn"), StandardCharsets.UTF_8)
                .replace("sample-target", "rule-set")
                .replace("ruleSetId", "region");

        assertThat(check.problems(List.of(file("trajectory/rule-set.dmn", table)), nothing()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Alder", "Opholdsgrundlag", "residenceGround", "originalDate", "Tro på at få job", "Kønrøg"})
    void letsATableAskWhatTheLawItselfAsks(String heading) {
        assertThat(ProtectedTraits.in(heading)).isEmpty();
        assertThat(ProtectedTraits.inExpression("kind = \"" + heading + " race\""))
                .isEmpty();
    }

    @Test
    void refusesACodeThatTheModuleDoesNotKnowAndNamesRowAndColumn() {
        ModelCheck strict = new ModelCheck(
                BEANS::contains,
                new JsonFormCheck(),
                () -> Stream.of(new Codes(Map.of("proposal", Set.of("TILBUDT")))));
        ModelCheck missing = new ModelCheck(
                BEANS::contains, new JsonFormCheck(), () -> Stream.of(new Codes(Map.of("unit", Set.of("DAGE")))));

        assertThat(strict.problems(BrokenExamples.sample(), nothing()))
                .singleElement()
                .asString()
                .startsWith("sample-target.dmn · række 2 · Kolonnen »")
                .endsWith("Skriv en af koderne \"TILBUDT\".");
        assertThat(missing.problems(BrokenExamples.sample(), nothing()))
                .singleElement()
                .asString()
                .endsWith("Tabellen mangler resultatkolonnen »unit«. Tilføj den igen.");
    }

    private record Codes(Map<String, Set<String>> codes) implements DecisionCodes {
        @Override
        public String decisionId() {
            return "sample-target";
        }
    }

    private void assertRefused(String file, BrokenExamples.Example example) {
        assertThat(check.problems(BrokenExamples.sampleWith(file, example), nothing()))
                .as(example.rule())
                .anyMatch(line -> line.startsWith(file + " · ") && line.contains(example.sentence()));
    }

    static Stream<BrokenExamples.Example> brokenDiagrams() {
        return BrokenExamples.catalogue("bpmn.txt");
    }

    static Stream<BrokenExamples.Example> brokenTables() {
        return BrokenExamples.catalogue("dmn.txt");
    }

    static Stream<BrokenExamples.Example> brokenForms() {
        return BrokenExamples.catalogue("form.txt");
    }

    private static byte[] content(String file) {
        return BrokenExamples.sample().stream()
                .filter(model -> model.file().equals(file))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private static ModelFile file(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static KnownModels nothing() {
        return new Fixed(false);
    }

    private static KnownModels everything() {
        return new Fixed(true);
    }

    private record Fixed(boolean known) implements KnownModels {
        @Override
        public boolean process(String id) {
            return known;
        }

        @Override
        public boolean decision(String id) {
            return known;
        }

        @Override
        public boolean form(String id) {
            return known;
        }
    }
}
