package dk.forloeb.engine.gateway;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a form's JSON and collects everything in it that cannot be used, so that its author sees all of it at once. */
final class FormSchemaReader {

    /** The schema version of form-js 1.8.7, which Tasklist 7.24 bundles. */
    private static final int SCHEMA_VERSION = 16;

    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_GROUPS_DEEP = 5;
    private static final Pattern FORM_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern COMPONENT_ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,99}");
    private static final Set<String> WITHOUT_VALUE = Set.of("text", "group", "separator", "spacer");
    private static final List<String> TEXTS = List.of("label", "description", "text", "dateLabel", "timeLabel");
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final FormFieldReader fieldReader = new FormFieldReader(problems);
    private final ConditionChecks conditions = new ConditionChecks(problems);

    FormSchema read(byte[] json) {
        JsonNode form = tree(json);
        String id = form.path("id").asText("");
        require(
                FORM_ID.matcher(id).matches(),
                "Formularen skal have et id med små bogstaver og bindestreger, lig med filens navn.");
        require(
                "default".equals(form.path("type").asText("")),
                "Formularen skal have type \"default\". Lav den som Camunda Form til Camunda 7.");
        require(
                form.path("schemaVersion").isInt()
                        && form.path("schemaVersion").intValue() >= 1
                        && form.path("schemaVersion").intValue() <= SCHEMA_VERSION,
                "Formularens schemaVersion skal være et tal og højst 16. Vælg Camunda 7.24 i Modeler og gem igen.");
        require(
                form.path("executionPlatform").asText("Camunda Platform").equals("Camunda Platform"),
                "Formularen er lavet til en anden platform. Vælg Camunda Platform (Camunda 7) i Modeler.");
        require(
                form.path("components").isArray() && !form.path("components").isEmpty(),
                "Formularen har ingen felter. Tilføj mindst ét.");
        components(form.path("components"), 0, List.of());
        fieldReader.requireDistinctOptionsKeys();
        List<FormField> fields = conditions.resolve(fieldReader.fields());
        throwIfAny();
        return new FormSchema(id, fields);
    }

    private JsonNode tree(byte[] json) {
        if (json.length > MAX_BYTES) {
            throw new FormSchemaException(List.of("Formularen fylder over 1 MB. Del den i flere formularer."));
        }
        try {
            JsonNode form = JSON.readTree(json);
            if (form.isObject()) {
                return form;
            }
        } catch (IOException e) {
            problems.add("Formularen er ikke gyldig JSON. Åbn den i Camunda Modeler og gem den igen.");
        }
        require(!problems.isEmpty(), "Formularen skal være et JSON-objekt.");
        throw new FormSchemaException(problems);
    }

    /** @param around conditions of the groups around these components */
    private void components(JsonNode components, int depth, List<FeelCondition> around) {
        for (JsonNode component : components) {
            component(component, depth, around);
        }
    }

    private void component(JsonNode component, int depth, List<FeelCondition> around) {
        String name = nameOf(component);
        String type = component.path("type").asText("");
        boolean keyed = FormFieldReader.isKeyed(type);
        if (!keyed && !WITHOUT_VALUE.contains(type)) {
            problems.add("%s: komponenten »%s« kan ikke bruges her. Brug en af de almindelige felttyper."
                    .formatted(name, type));
            return;
        }
        String id = component.path("id").asText("");
        require(COMPONENT_ID.matcher(id).matches(), "%s: giv komponenten et id uden mellemrum.".formatted(name));
        require(ids.add(id), "%s: id'et %s er brugt to gange. Giv hver komponent sit eget.".formatted(name, id));
        for (String attribute : TEXTS) {
            String text = component.path(attribute).asText("");
            require(
                    !text.startsWith("=") && !text.contains("{{"),
                    "%s: %s må ikke være et udtryk. Skriv en fast tekst.".formatted(name, attribute));
        }
        List<FeelCondition> all = new ArrayList<>(around);
        conditions.read(name, hideCondition(component, name)).ifPresent(all::add);
        if (keyed) {
            fieldReader.read(component, name, depth > 0).ifPresent(field -> conditions.add(field, name, all));
        } else if (type.equals("group")) {
            group(component, name, depth, all);
        }
    }

    private void group(JsonNode group, String name, int depth, List<FeelCondition> conditionsAround) {
        require(
                !group.path("label").asText("").isBlank(),
                "%s: gruppen mangler en overskrift (label).".formatted(name));
        require(
                group.path("path").asText("").isEmpty(),
                "%s: fjern gruppens path; felternes nøgler skal stå alene.".formatted(name));
        require(!group.path("isRepeating").asBoolean(false), "%s: en gruppe må ikke gentages.".formatted(name));
        require(group.path("components").isArray(), "%s: gruppen har ingen felter.".formatted(name));
        if (depth >= MAX_GROUPS_DEEP) {
            problems.add("%s: der er for mange grupper inden i hinanden.".formatted(name));
            return;
        }
        components(group.path("components"), depth + 1, conditionsAround);
    }

    private String hideCondition(JsonNode component, String name) {
        JsonNode conditional = component.path("conditional");
        if (conditional.isMissingNode()) {
            return "";
        }
        JsonNode hide = conditional.path("hide");
        boolean onlyHide =
                conditional.isObject() && (conditional.isEmpty() || conditional.size() == 1 && hide.isTextual());
        require(onlyHide, "%s: conditional må kun indeholde én betingelse, hide, som er en tekst.".formatted(name));
        return onlyHide ? hide.asText("") : "";
    }

    private static String nameOf(JsonNode component) {
        String key = component.path("key").asText(component.path("id").asText("uden id"));
        String label = FormFieldReader.labelOf(component);
        if (component.path("type").asText("").equals("group")) {
            return "Gruppen »%s« (%s)".formatted(label, key);
        }
        return label.isEmpty() ? "Komponenten %s".formatted(key) : "Feltet »%s« (%s)".formatted(label, key);
    }

    private void require(boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new FormSchemaException(problems);
        }
    }
}
