package dk.forloeb.engine.gateway;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the form gateway in the place of the engine's own task and form services. */
@Component
class GatewayPlugin extends AbstractProcessEnginePlugin {

    private final FormGateway gateway;

    GatewayPlugin(FormGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new GatewayTaskService(gateway));
        configuration.setFormService(new GatewayFormService(gateway));
    }
}
