package dk.forloeb.engine.deployment;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * Stands before the engine's own deployers, so that a deployment is checked wherever it comes from: start-up, Camunda
 * Modeler, REST or the browser.
 */
final class ModelCheckDeployer implements Deployer {

    private final ModelCheck check;

    ModelCheckDeployer(ModelCheck check) {
        this.check = check;
    }

    /** @throws BadUserRequestException with every problem, which the REST API answers as HTTP 400 */
    @Override
    public void deploy(DeploymentEntity deployment) {
        // The engine comes this way again whenever it reloads an old version, which must keep running under new rules.
        if (!deployment.isNew()) {
            return;
        }
        List<ModelFile> files = deployment.getResources().values().stream()
                .filter(resource -> !resource.isGenerated())
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                .toList();
        List<String> problems = check.problems(files, new DeployedModels(Context.getCommandContext()));
        if (!problems.isEmpty()) {
            throw new BadUserRequestException(
                    "Modellerne er ikke udrullet, og intet er ændret. Ret dette og prøv igen:\n"
                            + String.join("\n", problems));
        }
    }
}
