package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One decision table under test on the plain DMN engine; remembers which of its rules the examples have hit. */
public final class DecisionTable {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Map<String, String> inputTypes = new LinkedHashMap<>();
    private final Set<String> rules = new TreeSet<>();
    private final Set<String> hitRules = new TreeSet<>();
    private final List<Hit> lastHits = new ArrayList<>();
    private final Map<String, Object> common = new HashMap<>();

    private DecisionTable(Path file, String id) throws IOException {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(this::remember));
        engine = configuration.buildEngine();
        try (InputStream xml = Files.newInputStream(file)) {
            decision = engine.parseDecision(id, xml);
        }
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        for (Input input : model.getModelElementsByType(Input.class)) {
            String type = input.getInputExpression().getTypeRef();
            inputTypes.put(input.getInputExpression().getText().getTextContent(), type == null ? "date" : type);
        }
        model.getModelElementsByType(Rule.class).forEach(rule -> rules.add(rule.getId()));
    }

    /** The table {@code processes/<module>/<id>.dmn}. */
    public static DecisionTable load(String module, String id) {
        try {
            return new DecisionTable(Path.of("processes", module, id + ".dmn"), id);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Facts that every example shares unless it says otherwise, written like {@code age=34, kind=PRAKTIK}. */
    public DecisionTable given(String facts) {
        common.putAll(parse(facts));
        return this;
    }

    /** Evaluates with the shared facts, changed by these; a fact nobody states, or stated as {@code null}, is unknown. */
    public List<Hit> decide(String facts) {
        Map<String, Object> inputs = new HashMap<>(common);
        inputs.putAll(parse(facts));
        return evaluate(inputs);
    }

    /** Evaluates with exactly these inputs; inputs that are left out are null. */
    public List<Hit> evaluate(Map<String, Object> inputs) {
        Map<String, Object> complete = new HashMap<>();
        inputTypes.keySet().forEach(name -> complete.put(name, inputs.get(name)));
        lastHits.clear();
        engine.evaluateDecisionTable(decision, complete);
        lastHits.forEach(hit -> hitRules.add(hit.ruleId()));
        return List.copyOf(lastHits);
    }

    /** Asserts that the only hit is this rule and gives these outputs, written like {@code maxWeeks=13}; empty is none. */
    public void expect(String ruleId, String facts, String outputs) {
        List<Hit> hits = decide(facts);
        assertThat(hits).extracting(Hit::ruleId).containsExactly(ruleId);
        Map<String, String> actual = hits.get(0).asText();
        split(outputs).forEach((name, value) -> assertThat(actual.getOrDefault(name, ""))
                .as("%s of %s for %s", name, ruleId, facts)
                .isEqualTo(value));
        assertThat(hits.get(0).reason()).endsWith(".");
    }

    /** Asserts that the examples of the class have hit every rule of the table. */
    public void assertEveryRuleHit() {
        assertThat(hitRules)
                .as("rules of %s that an example has hit", decision.getKey())
                .isEqualTo(rules);
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        for (DmnEvaluatedDecisionRule rule : event.getMatchingRules()) {
            Map<String, Object> outputs = new LinkedHashMap<>();
            rule.getOutputEntries()
                    .forEach((name, output) ->
                            outputs.put(name, output.getValue().getValue()));
            lastHits.add(new Hit(rule.getId(), outputs));
        }
    }

    private Map<String, Object> parse(String facts) {
        Map<String, Object> values = new HashMap<>();
        split(facts).forEach((name, text) -> {
            assertThat(inputTypes).as("input of %s", decision.getKey()).containsKey(name);
            values.put(name, read(inputTypes.get(name), text));
        });
        return values;
    }

    private static Object read(String type, String text) {
        if (text.equals("null")) {
            return null;
        }
        return switch (type) {
            case "date" -> LocalDate.parse(text);
            case "integer" -> Integer.valueOf(text);
            case "double" -> new BigDecimal(text);
            case "boolean" -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private static Map<String, String> split(String pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : pairs.split(",")) {
            if (!pair.isBlank()) {
                String[] sides = pair.strip().split("=", 2);
                values.put(sides[0].strip(), sides[1].strip());
            }
        }
        return values;
    }

    /** A rule that hit and what it proposes. */
    public record Hit(String ruleId, Map<String, Object> outputs) {

        /** The sentence that the caseworker reads. */
        public String reason() {
            return (String) outputs.get("reason");
        }

        private Map<String, String> asText() {
            Map<String, String> text = new HashMap<>();
            outputs.forEach((name, value) -> text.put(name, value == null ? "" : value.toString()));
            return text;
        }
    }
}
