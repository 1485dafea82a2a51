package dk.forloeb.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in the product can be used by Tasklist and checked by the server. */
class FormFilesTest {

    private static final Path FORMS = Path.of("forms");

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void canBeUsed(Path file) throws IOException {
        FormSchema schema = FormSchema.parse(Files.readAllBytes(file));

        assertThat(schema.id() + ".form").isEqualTo(file.getFileName().toString());
        assertThat(schema.fields()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void asksForAReasonWhereTheSystemProposes(Path file) throws IOException {
        Map<String, FormField> fields = FormSchema.parse(Files.readAllBytes(file)).fields().stream()
                .collect(Collectors.toMap(FormField::key, field -> field));

        assertThat(fields.containsKey("proposal")).isEqualTo(fields.containsKey("overrideReason"));
        if (fields.containsKey("proposal")) {
            assertThat(List.of("proposal", "proposalReason", "proposalRule"))
                    .allSatisfy(key -> assertThat(fields.get(key).readonly()).isTrue());
            assertThat(fields.get("overrideReason").limits().minLength()).isEqualTo(20);
            assertThat(fields.get("overrideReason").required()).isFalse();
            assertThat(fields.get("overrideReason").hideConditions().toString())
                    .as("a reason can be given wherever there is a proposal")
                    .isEqualTo(fields.get("proposal").hideConditions().toString());
        }
    }

    @Test
    void haveIdsOfTheirOwn() throws IOException {
        Set<String> names =
                forms().stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());

        assertThat(names).hasSameSizeAs(forms());
    }
}
