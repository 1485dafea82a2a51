package dk.forloeb.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that come with the application, one deployment for each module. It runs when all beans exist and
 * before the web server and the job executor start, so nobody meets half of the models; a broken model stops the start.
 *
 * <p>A folder in which nothing has changed keeps its versions. Two nodes may start together on PostgreSQL: the engine's
 * deployment lock lets them in one by one, and the second finds nothing to do. (On H2 the engine takes no lock.)
 */
@Component
class ProcessDeployer implements SmartInitializingSingleton {

    static final String SOURCE = "forloeb";

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployer.class);

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ProcessDeployer(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, List<ModelFile>> folders = ModelFolders.read(resources);
        List<String> order = FolderOrder.of(folders);
        order.forEach(module -> deploy(module, folders.get(module)));
        LOG.info("Models are deployed for modules {}.", order);
    }

    private void deploy(String module, List<ModelFile> files) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(module).source(SOURCE).enableDuplicateFiltering(false);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        deployment.deploy();
    }
}
