package dk.forloeb.engine.gateway;

import dk.forloeb.engine.Routing;
import dk.forloeb.engine.internals.StartPermit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Form service that stores what forms bring in the record and fills forms from it. */
class GatewayFormService extends FormServiceImpl {

    private final FormGateway gateway;

    GatewayFormService(FormGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        commandExecutor.execute(new SubmitTask(gateway, taskId, properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        submitTaskForm(taskId, properties);
        return Variables.createVariables();
    }

    @Override
    @Deprecated
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, new HashMap<>(properties));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return start(processDefinitionId, properties);
    }

    /** The business key that a caller brings is ignored: a trajectory's number is given by the record. */
    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, String businessKey, Map<String, Object> properties) {
        return start(processDefinitionId, properties);
    }

    @Override
    @Deprecated
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
        return start(processDefinitionId, new HashMap<>(properties));
    }

    @Override
    @Deprecated
    public ProcessInstance submitStartFormData(
            String processDefinitionId, String businessKey, Map<String, String> properties) {
        return start(processDefinitionId, new HashMap<>(properties));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, Collection<String> formVariables, boolean deserializeObjectValues) {
        return commandExecutor.execute(context -> {
            TaskEntity task = SubmitTask.find(context, taskId);
            try {
                checkers(context).forEach(checker -> checker.checkReadTask(task));
                return gateway.prefill(task);
            } catch (AuthorizationException refused) {
                gateway.refused(task);
                throw refused;
            }
        });
    }

    @Override
    public VariableMap getStartFormVariables(String processDefinitionId) {
        return Variables.createVariables();
    }

    @Override
    public VariableMap getStartFormVariables(
            String processDefinitionId, Collection<String> formVariables, boolean deserializeObjectValues) {
        return Variables.createVariables();
    }

    private ProcessInstance start(String processDefinitionId, Map<String, Object> properties) {
        return commandExecutor.execute(context -> {
            ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(processDefinitionId);
            checkers(context).forEach(checker -> checker.checkCreateProcessInstance(definition));
            Routing routing = gateway.receiveStart(processDefinitionId, properties == null ? Map.of() : properties);
            ProcessInstance started = StartPermit.grant(
                    () -> new SubmitStartFormCmd(processDefinitionId, routing.businessKey(), routing.variables())
                            .execute(context));
            gateway.flush();
            return started;
        });
    }

    private static Collection<CommandChecker> checkers(CommandContext context) {
        return context.getProcessEngineConfiguration().getCommandCheckers();
    }
}
