package dk.forloeb.engine.gateway;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Task service whose every way of completing a task goes through the form gateway. */
class GatewayTaskService extends TaskServiceImpl {

    private final FormGateway gateway;

    GatewayTaskService(FormGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(new SubmitTask(gateway, taskId, variables));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        complete(taskId, variables);
        return Variables.createVariables();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        if (variables != null && !variables.isEmpty()) {
            throw new BadUserRequestException("En opgave afsluttes med sin formular; her kan intet gemmes.");
        }
        super.resolveTask(taskId);
    }
}
