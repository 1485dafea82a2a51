package dk.forloeb.engine.internals;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.PastTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Evaluates deployed tables and keeps which rules hit, which the engine's own result leaves out. */
class EngineDecisions implements Decisions, DmnDecisionTableEvaluationListener {

    /** A cell that asks nothing. */
    private static final Set<String> ANYTHING = Set.of("", "-");

    private final ThreadLocal<List<Hit>> hits = new ThreadLocal<>();
    /** What never changes of a deployed version, by id and version. */
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    private ProcessEngineConfigurationImpl configuration;

    void serve(ProcessEngineConfigurationImpl engineConfiguration) {
        this.configuration = engineConfiguration;
    }

    @Override
    public Outcome evaluate(String decisionId, Map<String, Object> inputs) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() ->
                        evaluateNow(context.getSession(LatestDecisions.class).find(context, decisionId), inputs)));
    }

    @Override
    public String nameOf(String decisionId, int version, String ruleIds) {
        return known(decisionId, version).name(ruleIds);
    }

    @Override
    public Map<String, String> questionsOf(String decisionId, int version) {
        return known(decisionId, version).questions();
    }

    @Override
    public String titleOf(String decisionId, int version) {
        return known(decisionId, version).name();
    }

    @Override
    public Set<String> toldBy(String decisionId, int version, String ruleIds) {
        return known(decisionId, version).toldBy(ruleIds);
    }

    @Override
    public String countedBy(String decisionId, int version) {
        return known(decisionId, version).counted();
    }

    @Override
    public <T> Optional<T> again(String decisionId, int version, Function<PastTable, T> work) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            DecisionDefinitionEntity definition =
                    context.runWithoutAuthorization(() -> deployed(context, decisionId, version));
            return Optional.ofNullable(definition)
                    .map(found -> new EnginePastTable(tableOf(found), inputs -> evaluateNow(found, inputs)))
                    .map(work);
        });
    }

    private DecisionDefinitionEntity deployed(CommandContext context, String decisionId, int version) {
        DecisionDefinition definition = definition(decisionId, version);
        return definition == null
                ? null
                : context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedDecisionDefinitionById(definition.getId());
    }

    private Table known(String decisionId, int version) {
        return tables.computeIfAbsent(decisionId + ":" + version, key -> table(decisionId, version));
    }

    private Table table(String decisionId, int version) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> readTable(decisionId, version)));
    }

    /** A version that has been deleted since keeps its technical name. */
    private Table readTable(String decisionId, int version) {
        DecisionDefinition definition = definition(decisionId, version);
        if (definition == null) {
            return new Table(decisionId, version, List.of(), List.of(), Map.of(), null);
        }
        DecisionTable table = tableOf(definition);
        List<String> inputs =
                table.getInputs().stream().map(EngineDecisions::name).toList();
        Map<String, String> questions = new LinkedHashMap<>();
        table.getInputs().forEach(input -> questions.put(name(input), input.getLabel()));
        return new Table(
                definition.getName(),
                version,
                table.getRules().stream().map(Rule::getId).toList(),
                table.getRules().stream().map(rule -> asked(rule, inputs)).toList(),
                Collections.unmodifiableMap(questions),
                counted(table));
    }

    /** Null when that version has been deleted since. */
    private DecisionDefinition definition(String decisionId, int version) {
        return configuration
                .getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionId)
                .decisionDefinitionVersion(version)
                .singleResult();
    }

    private DecisionTable tableOf(DecisionDefinition definition) {
        Decision decision = configuration
                .getDeploymentCache()
                .findDmnModelInstanceForDecisionDefinition(definition.getId())
                .getModelElementById(definition.getKey());
        return (DecisionTable) decision.getExpression();
    }

    private static String name(Input input) {
        return input.getInputExpression().getText().getTextContent();
    }

    /** The inputs whose cell in this row says something. */
    private static Set<String> asked(Rule rule, List<String> inputs) {
        List<InputEntry> cells = List.copyOf(rule.getInputEntries());
        return IntStream.range(0, cells.size())
                .filter(column ->
                        !ANYTHING.contains(cells.get(column).getTextContent().strip()))
                .mapToObj(inputs::get)
                .collect(Collectors.toSet());
    }

    private static String counted(DecisionTable table) {
        Output first = table.getOutputs().iterator().next();
        return "integer".equals(first.getTypeRef()) ? first.getLabel() : null;
    }

    private Outcome evaluateNow(DecisionDefinitionEntity definition, Map<String, Object> inputs) {
        VariableMap variables = Variables.createVariables();
        inputs.forEach(variables::putValue);
        hits.set(new ArrayList<>());
        try {
            configuration.getDmnEngine().evaluateDecisionTable(definition, variables);
            return new Outcome(definition.getKey(), definition.getVersion(), List.copyOf(hits.get()));
        } finally {
            hits.remove();
        }
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<Hit> current = hits.get();
        if (current != null) {
            event.getMatchingRules().forEach(rule -> current.add(hit(rule)));
        }
    }

    private static Hit hit(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries()
                .forEach((id, output) ->
                        outputs.put(output.getOutputName(), output.getValue().getValue()));
        return new Hit(rule.getId(), outputs);
    }

    /**
     * @param rules ids in the order of the table
     * @param asked the inputs that each of them asks
     * @param questions Danish names of the columns by input, in the order of the table
     * @param counted what its first answer counts; null when that is no number
     */
    private record Table(
            String title,
            int version,
            List<String> rules,
            List<Set<String>> asked,
            Map<String, String> questions,
            String counted) {

        String name() {
            return "%s, version %d".formatted(title, version);
        }

        /** A row that hits tells that those above it did not. */
        Set<String> toldBy(String ruleIds) {
            int last = Arrays.stream(ruleIds.split(","))
                    .mapToInt(rules::indexOf)
                    .max()
                    .orElse(-1);
            return asked.subList(0, last + 1).stream().flatMap(Set::stream).collect(Collectors.toSet());
        }

        String name(String ruleIds) {
            String rows = Arrays.stream(ruleIds.split(","))
                    .map(rule -> rules.contains(rule) ? String.valueOf(rules.indexOf(rule) + 1) : rule)
                    .collect(Collectors.joining(" og "));
            return "%s, række %s, version %d".formatted(title, rows, version);
        }
    }
}
