package dk.forloeb.engine.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dk.forloeb.engine.StartRefusedException;
import dk.forloeb.engine.UnsentStartForms;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/** Start forms by the same rights as the gateway's. */
@Component
class GatewayUnsentStartForms implements UnsentStartForms {

    private final ProcessEngine engine;
    private final FormGateway gateway;

    GatewayUnsentStartForms(ProcessEngine engine, FormGateway gateway) {
        this.engine = engine;
        this.gateway = gateway;
    }

    @Override
    public Form of(String process) {
        return opened(process).form();
    }

    @Override
    public Typed typed(String process, JsonNode values) {
        Opened opened = opened(process);
        // Outside the engine, which would make a technical failure of a refusal.
        return new Typed(opened.form(), opened.schema().unfinished(SubmittedValues.typed(values)));
    }

    private Opened opened(String process) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    String definition = startable(context, process).getId();
                    return new Opened(gateway.startForm(definition), gateway.startSchema(definition));
                });
    }

    private static ProcessDefinitionEntity startable(CommandContext context, String process) {
        ProcessDefinitionEntity definition =
                context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(process);
        if (definition == null) {
            throw new StartRefusedException();
        }
        // As the cache has it, since what comes from the database does not know its form.
        ProcessDefinitionEntity deployed = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definition.getId());
        try {
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                checker.checkCreateProcessInstance(deployed);
            }
        } catch (AuthorizationException refused) {
            throw new StartRefusedException();
        }
        if (deployed.getStartFormDefinition() == null
                || deployed.getStartFormDefinition().getCamundaFormDefinitionKey() == null) {
            throw new StartRefusedException();
        }
        return deployed;
    }

    private record Opened(Form form, FormSchema schema) {}
}
