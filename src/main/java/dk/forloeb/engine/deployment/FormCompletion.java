package dk.forloeb.engine.deployment;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.ResourceTypes;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Gives a diagram that is deployed alone a copy of the forms it uses. Forms are bound to their deployment, and Camunda
 * Modeler sends only what has changed: without the copy the tasks of the new version would have no form.
 */
final class FormCompletion implements Deployer {

    private static final String CAMUNDA_NS = "http://camunda.org/schema/1.0/bpmn";

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        CommandContext engine = Context.getCommandContext();
        Set<String> missing = new TreeSet<>();
        deployment.getResources().values().stream()
                .filter(resource -> resource.getName().endsWith("." + ModelFile.BPMN))
                .forEach(resource -> missing.addAll(formRefs(resource)));
        deployment.getResources().values().stream()
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                .filter(file -> file.is(ModelFile.FORM))
                .forEach(file -> missing.remove(file.id()));
        missing.forEach(form -> copyOf(form, deployment, engine).ifPresent(copy -> {
            engine.getResourceManager().insertResource(copy);
            deployment.addResource(copy);
        }));
    }

    private static Optional<ResourceEntity> copyOf(String form, DeploymentEntity deployment, CommandContext engine) {
        CamundaFormDefinitionEntity deployed =
                engine.getCamundaFormDefinitionManager().findLatestDefinitionByKey(form);
        if (deployed == null) {
            return Optional.empty();
        }
        ResourceEntity original = engine.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deployed.getDeploymentId(), deployed.getResourceName());
        ResourceEntity copy = new ResourceEntity();
        copy.setName(original.getName());
        copy.setBytes(original.getBytes());
        copy.setDeploymentId(deployment.getId());
        copy.setType(ResourceTypes.REPOSITORY.getValue());
        copy.setCreateTime(deployment.getDeploymentTime());
        return Optional.of(copy);
    }

    private static Set<String> formRefs(ResourceEntity diagram) {
        Set<String> forms = new TreeSet<>();
        try {
            NodeList elements = SafeXml.read(diagram.getBytes()).getElementsByTagName("*");
            IntStream.range(0, elements.getLength())
                    .mapToObj(index -> ((Element) elements.item(index)).getAttributeNS(CAMUNDA_NS, "formRef"))
                    .filter(form -> !form.isEmpty())
                    .forEach(forms::add);
            return forms;
        } catch (SAXException e) {
            throw new IllegalStateException("The model check let an unreadable diagram pass.", e);
        }
    }
}
