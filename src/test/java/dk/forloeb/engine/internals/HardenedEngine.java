package dk.forloeb.engine.internals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A hardened engine in memory, without Spring; cleans up its courses after each test. */
final class HardenedEngine implements AfterEachCallback, AfterAllCallback {

    private final ProcessEngine engine;

    HardenedEngine(String name, Map<String, ?> beans, ProcessEnginePlugin... more) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        List<ProcessEnginePlugin> plugins = new ArrayList<>(List.of(more));
        plugins.add(0, EngineHardening.withBeans(beans));
        configuration.setProcessEnginePlugins(plugins);
        engine = configuration.buildProcessEngine();
    }

    ProcessEngine engine() {
        return engine;
    }

    void deploy(BpmnModelInstance... models) {
        for (BpmnModelInstance model : models) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance("model.bpmn", model)
                    .deploy();
        }
    }

    void as(String userId, String... groups) {
        engine.getIdentityService().setAuthentication(userId, List.of(groups));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        engine.getIdentityService().clearAuthentication();
        engine.getFilterService().createFilterQuery().list().forEach(filter -> engine.getFilterService()
                .deleteFilter(filter.getId()));
        engine.getRepositoryService().createDeploymentQuery().list().forEach(deployment -> engine.getRepositoryService()
                .deleteDeployment(deployment.getId(), true));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        engine.close();
    }
}
