package dk.forloeb.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.api.Test;

/** Every column of every decision table has a class, so that nobody reads of a citizen what the role may not know. */
class FactClassTest {

    private static final String WHERE = "src/main/java/dk/forloeb/caseload/FactClass.java";

    /** @param table id of the decision table */
    private record Column(String table, String input, String label) {}

    @Test
    void everyColumnHasAClass() throws IOException {
        assertThat(columns())
                .filteredOn(column -> FactClass.of(column.table(), column.input()) == FactClass.UNKNOWN)
                .as(
                        "columns without a class: decide by domain.md 2.1 who may know each, and write its name in %s",
                        WHERE)
                .isEmpty();
    }

    @Test
    void aNameThatMeansSeveralThingsIsGivenWithItsTable() throws IOException {
        Map<String, Set<String>> labels = columns().stream()
                .collect(Collectors.groupingBy(
                        Column::input,
                        TreeMap::new,
                        Collectors.mapping(Column::label, Collectors.toCollection(TreeSet::new))));

        labels.keySet().retainAll(written());
        assertThat(labels).isNotEmpty().allSatisfy((name, asked) -> assertThat(asked)
                .as("»%s« asks different things: write table/%s in %s", name, name, WHERE)
                .hasSize(1));
    }

    @Test
    void nothingIsWrittenThatNoTableAsksOrTwice() throws IOException {
        List<Column> columns = columns();

        assertThat(written()).doesNotHaveDuplicates().allSatisfy(name -> assertThat(columns)
                .as("»%s« in %s is asked by no table", name, WHERE)
                .anyMatch(column -> name.equals(column.input()) || name.equals(column.table() + "/" + column.input())));
    }

    @Test
    void ofAColumnThatIsWrittenNowhereNobodyIsTold() {
        assertThat(FactClass.of("health-routing", "diagnosis")).isEqualTo(FactClass.UNKNOWN);
        assertThat(FactClass.of("new-table", "kind")).isEqualTo(FactClass.UNKNOWN);
    }

    private static List<String> written() {
        return Arrays.stream(FactClass.values())
                .map(FactClass::columns)
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Column> columns() throws IOException {
        List<Column> columns = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".dmn")).forEach(file -> {
                String table = file.getFileName().toString().replace(".dmn", "");
                for (Input input : Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Input.class)) {
                    columns.add(new Column(
                            table, input.getInputExpression().getText().getTextContent(), input.getLabel()));
                }
            });
        }
        assertThat(columns).hasSizeGreaterThan(100);
        return columns;
    }
}
