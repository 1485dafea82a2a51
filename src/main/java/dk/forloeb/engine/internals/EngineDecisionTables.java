package dk.forloeb.engine.internals;

import dk.forloeb.engine.DecisionTables;
import dk.forloeb.engine.SystemAccess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

/** Reads deployed tables as text. A deployed version never changes, so each is read once. */
@Component
class EngineDecisionTables implements DecisionTables {

    private static final String DAY = "decisionDate";
    private static final String RULE_SET = "ruleSetId";

    private final RepositoryService repository;
    private final SystemAccess access;
    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, Table> tables = new ConcurrentHashMap<>();
    private final Map<String, Optional<Table>> versions = new ConcurrentHashMap<>();

    EngineDecisionTables(ProcessEngine engine, SystemAccess access) {
        this.repository = engine.getRepositoryService();
        this.access = access;
    }

    @Override
    public List<Table> all() {
        return access.asSystem(() -> repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(this::read)
                .sorted(Comparator.comparing(Table::name))
                .toList());
    }

    @Override
    public Table table(String decisionId) {
        return access.asSystem(() -> read(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionId)
                .latestVersion()
                .singleResult()));
    }

    @Override
    public Optional<Table> version(String decisionId, int version) {
        return versions.computeIfAbsent(
                decisionId + ":" + version,
                key -> access.asSystem(() -> Optional.ofNullable(repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey(decisionId)
                                .decisionDefinitionVersion(version)
                                .singleResult())
                        .map(this::read)));
    }

    @Override
    public List<Row> inForce(Table table, LocalDate day, String ruleSetId) {
        List<Row> found = new ArrayList<>();
        for (Row row : table.rows()) {
            boolean asked = fits(row.day(), day) && fits(row.ruleSet(), ruleSetId);
            boolean hidden = table.firstHitOnly() && found.stream().anyMatch(earlier -> covers(earlier, row));
            if (asked && !hidden) {
                found.add(row);
            }
        }
        return found;
    }

    private boolean fits(String test, Object value) {
        if (test.isEmpty()) {
            return true;
        }
        var answer = feel.evaluateUnaryTests(test, value, Map.<String, Object>of());
        return answer.isSuccess() && Boolean.TRUE.equals(answer.result());
    }

    private static boolean covers(Row earlier, Row later) {
        return earlier.conditions().entrySet().stream()
                .allMatch(condition -> condition.getValue().isEmpty()
                        || condition.getValue().equals(later.conditions().get(condition.getKey())));
    }

    private Table read(DecisionDefinition definition) {
        return tables.computeIfAbsent(definition.getId(), id -> {
            Decision decision = repository.getDmnModelInstance(id).getModelElementById(definition.getKey());
            return table(definition, (DecisionTable) decision.getExpression());
        });
    }

    private static Table table(DecisionDefinition definition, DecisionTable table) {
        List<Input> inputs = new ArrayList<>(table.getInputs());
        List<Output> outputs = new ArrayList<>(table.getOutputs());
        List<Row> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            rows.add(row(rule, rows.size() + 1, inputs, outputs));
        }
        return new Table(
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                table.getHitPolicy() == HitPolicy.FIRST,
                List.copyOf(rows));
    }

    private static Row row(Rule rule, int no, List<Input> inputs, List<Output> outputs) {
        String day = "";
        String ruleSet = "";
        Map<String, String> conditions = new LinkedHashMap<>();
        int column = 0;
        for (InputEntry entry : rule.getInputEntries()) {
            Input input = inputs.get(column++);
            String asks = input.getInputExpression().getText().getTextContent();
            String cell = entry.getTextContent().strip();
            switch (asks) {
                case DAY -> day = cell;
                case RULE_SET -> ruleSet = cell;
                default -> conditions.put(input.getLabel(), cell);
            }
        }
        Map<String, String> answers = new LinkedHashMap<>();
        column = 0;
        for (OutputEntry entry : rule.getOutputEntries()) {
            answers.put(outputs.get(column++).getLabel(), read(entry.getTextContent()));
        }
        return new Row(
                rule.getId(),
                no,
                day,
                ruleSet,
                Collections.unmodifiableMap(conditions),
                Collections.unmodifiableMap(answers),
                text(rule));
    }

    /** A constant without its quotes, and yes and no in Danish; anything else as it stands. */
    private static String read(String cell) {
        String text = cell.strip();
        boolean constant = text.length() > 1 && text.indexOf('"', 1) == text.length() - 1 && text.startsWith("\"");
        if (constant) {
            return text.substring(1, text.length() - 1);
        }
        return switch (text) {
            case "true" -> "Ja";
            case "false" -> "Nej";
            default -> text;
        };
    }

    private static String text(DmnElement element) {
        return element.getDescription() == null
                ? ""
                : element.getDescription().getTextContent().strip();
    }
}
