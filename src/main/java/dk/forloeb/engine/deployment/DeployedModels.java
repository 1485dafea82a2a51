package dk.forloeb.engine.deployment;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** What is deployed already, whoever asks: the check looks past the reader's rights. */
record DeployedModels(CommandContext engine) implements KnownModels {

    @Override
    public boolean process(String id) {
        return engine.getProcessDefinitionManager().findLatestProcessDefinitionByKey(id) != null;
    }

    @Override
    public boolean decision(String id) {
        return engine.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(id) != null;
    }

    @Override
    public boolean form(String id) {
        return engine.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id) != null;
    }
}
