package dk.forloeb.engine.internals;

import dk.forloeb.engine.Decisions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Evaluates deployed tables and keeps which rules hit, which the engine's own result leaves out. */
class EngineDecisions implements Decisions, DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<Hit>> hits = new ThreadLocal<>();
    private ProcessEngineConfigurationImpl configuration;

    void serve(ProcessEngineConfigurationImpl engineConfiguration) {
        this.configuration = engineConfiguration;
    }

    @Override
    public Outcome evaluate(String decisionId, Map<String, Object> inputs) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> evaluateNow(decisionId, inputs)));
    }

    private Outcome evaluateNow(String decisionId, Map<String, Object> inputs) {
        var definition = (DecisionDefinitionEntity)
                configuration.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(decisionId);
        VariableMap variables = Variables.createVariables();
        inputs.forEach(variables::putValue);
        hits.set(new ArrayList<>());
        try {
            configuration.getDmnEngine().evaluateDecisionTable(definition, variables);
            return new Outcome(decisionId, definition.getVersion(), List.copyOf(hits.get()));
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
}
