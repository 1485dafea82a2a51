package dk.forloeb.engine.gateway;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * The forms as deployed with their process. A deployment never changes, so a form that was read once stays valid as
 * long as this node lives.
 */
@Component
class DeployedForms {

    private final FormSchemas known = new FormSchemas();

    FormSchema ofTask(TaskEntity task) {
        return find(task.getProcessDefinition(), task.getTaskDefinition().getCamundaFormDefinitionKey());
    }

    FormSchema ofStart(String processDefinitionId) {
        ProcessDefinitionEntity definition = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId);
        return find(definition, definition.getStartFormDefinition().getCamundaFormDefinitionKey());
    }

    private FormSchema find(ProcessDefinitionEntity definition, Expression formKey) {
        String formId = formKey.getExpressionText();
        String deploymentId = definition.getDeploymentId();
        return known.get(deploymentId + "/" + formId, () -> read(deploymentId, formId));
    }

    private static byte[] read(String deploymentId, String formId) {
        CommandContext context = Context.getCommandContext();
        String resource = context.getCamundaFormDefinitionManager()
                .findDefinitionByDeploymentAndKey(deploymentId, formId)
                .getResourceName();
        return context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deploymentId, resource)
                .getBytes();
    }
}
