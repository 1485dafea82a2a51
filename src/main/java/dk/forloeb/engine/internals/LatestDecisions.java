package dk.forloeb.engine.internals;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** The newest version of every decision table, read once in a command, however many tables it asks. */
class LatestDecisions implements Session {

    private Map<String, String> idByKey;

    DecisionDefinitionEntity find(CommandContext context, String decisionId) {
        ProcessEngineConfigurationImpl configuration = context.getProcessEngineConfiguration();
        String id = idByKey(context).get(decisionId);
        return (DecisionDefinitionEntity)
                (id == null
                        ? configuration.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(decisionId)
                        : configuration.getDeploymentCache().findDeployedDecisionDefinitionById(id));
    }

    private Map<String, String> idByKey(CommandContext context) {
        if (idByKey == null) {
            idByKey = new HashMap<>();
            DecisionDefinitionQueryImpl latest = new DecisionDefinitionQueryImpl();
            latest.latestVersion();
            context.getDecisionDefinitionManager()
                    .findDecisionDefinitionsByQueryCriteria(latest, null)
                    .forEach(table -> idByKey.put(table.getKey(), table.getId()));
        }
        return idByKey;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** Opens sessions of one type. */
    record Factory(Class<?> type, Supplier<Session> make) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return make.get();
        }
    }
}
