package dk.forloeb.engine.internals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.engine.StartableForms;
import dk.forloeb.engine.SystemAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Asks the engine what the person may start; of those, the forms that ask for a trajectory's number. */
@Component
class EngineStartableForms implements StartableForms {

    private static final String NUMBER = "trajectoryNo";

    private final RepositoryService repository;
    private final FormService forms;
    private final SystemAccess access;
    private final ObjectMapper json;
    /** Whether the form asks for a number, by id of the deployed definition, which never changes. */
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    EngineStartableForms(ProcessEngine engine, SystemAccess access, ObjectMapper json) {
        this.repository = engine.getRepositoryService();
        this.forms = engine.getFormService();
        this.access = access;
        this.json = json;
    }

    @Override
    public List<StartableForm> ofCourse() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .startableInTasklist()
                .startablePermissionCheck()
                .list()
                .stream()
                .filter(this::concernsACourse)
                .map(definition -> new StartableForm(definition.getKey(), definition.getName()))
                .sorted(Comparator.comparing(StartableForm::name))
                .toList();
    }

    private boolean concernsACourse(ProcessDefinition definition) {
        return known.computeIfAbsent(
                definition.getId(),
                id -> access.asSystem(() -> {
                    if (!definition.hasStartFormKey()
                            && forms.getStartFormData(id).getCamundaFormRef() == null) {
                        return false;
                    }
                    try (InputStream form = forms.getDeployedStartForm(id)) {
                        return json.readTree(form).findValues("key").stream()
                                .map(JsonNode::asText)
                                .anyMatch(NUMBER::equals);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                }));
    }
}
