package dk.forloeb.engine.internals;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Leaves out what the engine asks its database on each completion of a task although the answer is known here. Every
 * statement that is saved is saved thousands of times a day.
 */
@Component
public class EngineEconomy extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> factories = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        factories.add(new LatestDecisions.Factory(AuthorizationManager.class, FewGroups::new));
        factories.add(new LatestDecisions.Factory(TaskManager.class, NoSubtasks::new));
        factories.add(new LatestDecisions.Factory(ProcessDefinitionManager.class, KnownDefinitions::new));
        configuration.setCustomSessionFactories(factories);
        configuration.setHistoryEventProducer(new KnownInHistory());
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setCustomHistoryEventHandlers(new ArrayList<>(List.of(new TaskTimes())));
    }

    /**
     * Lets the rest of the command take process definitions as this node knows them. The engine reads each one anew, to see
     * whether it is suspended; that concerns new courses only, and neither does a definition change otherwise.
     */
    public static void trustKnownDefinitions(CommandContext context) {
        if (context.getProcessDefinitionManager() instanceof KnownDefinitions definitions) {
            definitions.trusted = true;
        }
    }

    /** The engine first asks which groups have any right, for people in hundreds of groups. Ours are in one or two. */
    static final class FewGroups extends AuthorizationManager {

        @Override
        public List<String> filterAuthenticatedGroupIds(List<String> authenticatedGroupIds) {
            return authenticatedGroupIds == null ? List.of() : authenticatedGroupIds;
        }
    }

    /** A subtask would be a task without a process, and those are switched off ({@link EngineHardening}). */
    static final class NoSubtasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return List.of();
        }
    }

    /** A definition's row is read once a command, unless the command trusts what is known. */
    static final class KnownDefinitions extends ProcessDefinitionManager {

        private boolean trusted;

        @Override
        public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String definitionId) {
            ProcessDefinitionEntity read = super.getCachedResourceDefinitionEntity(definitionId);
            return read == null && trusted
                    ? Context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .findProcessDefinitionFromCache(definitionId)
                    : read;
        }
    }

    /** History only repeats a definition's key and the like, which never change. */
    private static final class KnownInHistory extends CacheAwareHistoryEventProducer {

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String processDefinitionId) {
            ProcessDefinitionEntity known = processDefinitionId == null
                    ? null
                    : Context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .findProcessDefinitionFromCache(processDefinitionId);
            return known == null ? super.getProcessDefinitionEntity(processDefinitionId) : known;
        }
    }
}
