package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.engine.deployment.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of the checkout is one that form-js 1.8.7 shows, the gateway receives and a person understands. */
class FormTest {

    private static final Path SAMPLE = Path.of("src/test/resources/sample/forms/sample/assess.form");

    private static final int NEWEST_SCHEMA = 16;
    private static final Set<String> FIELDS = Set.of(
            "textfield", "textarea", "number", "select", "radio", "checklist", "taglist", "checkbox", "datetime");
    private static final Set<String> DECORATION = Set.of("text", "group", "separator", "spacer");
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    @Test
    void formsKeepTheRules() {
        assertThat(WorkingTree.own().models("form").stream().flatMap(file -> problems(file).stream()))
                .isEmpty();
    }

    @Test
    void findsNothingInTheSample() throws IOException {
        assertThat(problems(Files.readString(SAMPLE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "id": "assess" | "id": "asess" | the id is not the file name
            "schemaVersion": 16 | "schemaVersion": 17 | schema version 17 is newer than 16
            "type": "textarea" | "type": "html" | html is not allowed
            "label": "Begrundelse", | '' | has no label
            , "maxLength": 2000 | '' | has no longest length
            "id": "Field_reason", | '' | has no id
            "key": "reason", | '' | has no key
            "components": [ | "components": [{"type": "text", "id": "Field_reason"}, | id Field_reason is used twice
            "components": [ | "components": [{"type": "number", "id": "Field_b", "key": "reason", "label": "B"}, | key reason is used twice
            "components": [ | "components": [{"type": "group", "id": "Group_b", "path": "b", "components": []}, | a group with a path
            "components": [ | "components": [{"type": "group", "id": "Group_b", "components": [{"type": "image"}]}, | image is not allowed
            """)
    void refusesABrokenForm(String out, String in, String sentence) throws IOException {
        String sample = Files.readString(SAMPLE);
        assertThat(sample).contains(out);

        assertThat(problems(sample.replace(out, in))).anyMatch(line -> line.contains(sentence));
    }

    private static List<String> problems(String form) {
        return problems(new ModelFile("sample/assess.form", form.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> problems(ModelFile file) {
        List<String> problems = new ArrayList<>();
        JsonNode form = read(file);
        if (!form.path("id").asText().equals(file.id())) {
            problems.add(file.file() + " · the id is not the file name");
        }
        if (form.path("schemaVersion").asInt() > NEWEST_SCHEMA) {
            problems.add("%s · schema version %d is newer than %d"
                    .formatted(file.file(), form.path("schemaVersion").asInt(), NEWEST_SCHEMA));
        }
        checkComponents(file.file(), form, new HashSet<>(), problems);
        return problems;
    }

    private static void checkComponents(String file, JsonNode parent, Set<String> used, List<String> problems) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            String id = component.path("id").asText();
            String place = "%s · %s: ".formatted(file, id.isEmpty() ? type : id);
            if (!FIELDS.contains(type) && !DECORATION.contains(type)) {
                problems.add(place + type + " is not allowed");
            }
            if (id.isEmpty()) {
                problems.add(place + "has no id");
            } else if (!used.add("id " + id)) {
                problems.add(place + "id " + id + " is used twice");
            }
            if (FIELDS.contains(type)) {
                checkField(place, component, used, problems);
            }
            if (component.has("path")) {
                problems.add(place + "a group with a path");
            }
            checkComponents(file, component, used, problems);
        }
    }

    private static void checkField(String place, JsonNode field, Set<String> used, List<String> problems) {
        String key = field.path("key").asText();
        if (key.isEmpty()) {
            problems.add(place + "has no key");
        } else if (!used.add("key " + key)) {
            problems.add(place + "key " + key + " is used twice");
        }
        boolean labelled = !field.path("label").asText().isBlank()
                || !field.path("dateLabel").asText().isBlank();
        if (!labelled) {
            problems.add(place + "has no label");
        }
        if (TEXTS.contains(field.path("type").asText())
                && !field.path("validate").has("maxLength")
                && !field.path("readonly").asBoolean()) {
            problems.add(place + "has no longest length");
        }
    }

    private static JsonNode read(ModelFile file) {
        try {
            return new ObjectMapper().readTree(file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(file.file(), e);
        }
    }
}
