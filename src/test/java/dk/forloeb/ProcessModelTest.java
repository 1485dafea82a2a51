package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.deployment.KnownModels;
import dk.forloeb.engine.deployment.ModelCheck;
import dk.forloeb.engine.deployment.ModelFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every diagram, table and form of the checkout keeps the rules: those of the deployment, and those of the drawing and of
 * the folders, which only the checkout can show.
 */
class ProcessModelTest {

    private static final Path SAMPLE = Path.of("src/test/resources/sample/processes/sample/sample-course.bpmn");

    private final WorkingTree tree = WorkingTree.own();

    @Test
    void modelsKeepTheRulesOfDeployment() {
        ModelCheck check = new ModelCheck(bean -> true, (file, json) -> List.of());

        assertThat(check.problems(tree.models(), new Nothing())).isEmpty();
    }

    @Test
    void diagramsCanBeReadAtAGlance() {
        assertThat(tree.models("bpmn").stream()
                        .flatMap(file -> DiagramCheck.problems(file.file(), WorkingTree.diagram(file)).stream()))
                .isEmpty();
    }

    @Test
    void foldersOfModelsAreModules() {
        assertThat(foldersWithoutModule(tree)).isEmpty();
    }

    @Test
    void fileNamesAreUniqueOverAllFolders() {
        assertThat(repeatedNames(tree.models())).isEmpty();
    }

    @Test
    void findsAFolderWithoutModule(@TempDir Path root) throws Exception {
        Files.createDirectories(root.resolve("processes/screening"));
        Files.createDirectories(root.resolve("forms/screning"));
        Path module = Files.createDirectories(root.resolve("src/main/java/dk/forloeb/screening"));
        Files.writeString(module.resolve("package-info.java"), "package dk.forloeb.screening;");

        assertThat(foldersWithoutModule(new WorkingTree(root))).containsExactly("screning");
    }

    @Test
    void findsARepeatedFileName() {
        assertThat(repeatedNames(List.of(file("a/x.form"), file("b/x.form"), file("b/y.form"))))
                .containsExactly("x.form");
    }

    @Test
    void findsNothingInTheSample() throws Exception {
        assertThat(problems(Files.readString(SAMPLE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <bpmndi:BPMNShape id="StartEvent_Applied_di" bpmnElement="StartEvent_Applied"> | <bpmndi:BPMNShape id="StartEvent_Applied_di" bpmnElement="UserTask_Assess"> | StartEvent_Applied: is not drawn
            bpmnElement="Flow_Courses_Answer"> | bpmnElement="Flow_Moved_Close"> | Flow_Courses_Answer: is not drawn
            <dc:Bounds x="132" y="164" width="57" height="27" /> | '' | StartEvent_Applied: has a label without a place
            <dc:Bounds x="712" y="122" width="13" height="14" /> | '' | Flow_Accepted_Courses: has a label without a place
            <di:waypoint x="275" y="140" /> | <di:waypoint x="275" y="140" /><di:waypoint x="800" y="140" /><di:waypoint x="800" y="141" /><di:waypoint x="275" y="141" /> | Flow_Applied_FindTarget: runs from right to left between the nodes
            <di:waypoint x="178" y="140" /> | <di:waypoint x="178" y="140" /><di:waypoint x="178" y="210" /><di:waypoint x="730" y="210" /><di:waypoint x="730" y="130" /> | crosses Flow_Accepted_Courses
            """)
    void refusesBrokenDrawing(String out, String in, String sentence) throws Exception {
        String sample = Files.readString(SAMPLE);
        assertThat(sample).contains(out);

        assertThat(problems(sample.replace(out, in)))
                .anyMatch(line -> line.startsWith("sample-course.bpmn · ") && line.contains(sentence));
    }

    @Test
    void refusesACrowdedPlane() throws Exception {
        String node = "<bpmn:endEvent id=\"EndEvent_%1$s\" name=\"x\" />";
        String shape = "<bpmndi:BPMNShape bpmnElement=\"EndEvent_%1$s\"><dc:Bounds x=\"0\" y=\"900\" width=\"36\""
                + " height=\"36\" /><bpmndi:BPMNLabel><dc:Bounds x=\"0\" y=\"940\" width=\"9\" height=\"9\" />"
                + "</bpmndi:BPMNLabel></bpmndi:BPMNShape>";
        String sample = Files.readString(SAMPLE)
                .replace(
                        "  </bpmn:process>",
                        (node.formatted("A")
                                        + node.formatted("B")
                                        + node.formatted("C")
                                        + node.formatted("D")
                                        + node.formatted("E")
                                        + node.formatted("F"))
                                + "</bpmn:process>")
                .replace(
                        "</bpmndi:BPMNPlane>",
                        shape.formatted("A") + shape.formatted("B") + shape.formatted("C") + shape.formatted("D")
                                + shape.formatted("E") + shape.formatted("F") + "</bpmndi:BPMNPlane>");

        assertThat(problems(sample))
                .containsExactly("sample-course.bpmn · sample-course: shows 20 nodes on one plane, more than 19");
    }

    private static List<String> problems(String diagram) {
        ModelFile file = new ModelFile("sample/sample-course.bpmn", diagram.getBytes(StandardCharsets.UTF_8));
        return DiagramCheck.problems(file.file(), WorkingTree.diagram(file));
    }

    private static Set<String> foldersWithoutModule(WorkingTree tree) {
        Set<String> folders = new TreeSet<>(tree.modelFolders());
        folders.removeAll(tree.modules());
        return folders;
    }

    private static Set<String> repeatedNames(List<ModelFile> files) {
        Set<String> seen = new TreeSet<>();
        return Stream.of(files.toArray(ModelFile[]::new))
                .map(ModelFile::file)
                .filter(name -> !seen.add(name))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static ModelFile file(String name) {
        return new ModelFile(name, new byte[0]);
    }

    private record Nothing() implements KnownModels {
        @Override
        public boolean process(String id) {
            return false;
        }

        @Override
        public boolean decision(String id) {
            return false;
        }

        @Override
        public boolean form(String id) {
            return false;
        }
    }
}
