package dk.forloeb.engine.internals;

import dk.forloeb.engine.FormTitles;
import dk.forloeb.engine.SystemAccess;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads names from the newest diagrams; each deployed diagram is read once. */
@Component
class EngineFormTitles implements FormTitles {

    private final RepositoryService repository;
    private final SystemAccess access;
    /** Names by id of form, by id of the deployed definition, which never changes. */
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    EngineFormTitles(ProcessEngine engine, SystemAccess access) {
        this.repository = engine.getRepositoryService();
        this.access = access;
    }

    @Override
    public Map<String, String> titlesOf(Collection<String> ids) {
        Map<String, String> all = new HashMap<>();
        access.asSystem(() -> repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .orderByProcessDefinitionKey()
                        .desc()
                        .list())
                .forEach(definition -> all.putAll(names(definition)));
        all.keySet().retainAll(ids);
        return all;
    }

    private Map<String, String> names(ProcessDefinition definition) {
        return known.computeIfAbsent(
                definition.getId(),
                id -> access.asSystem(() -> {
                    Map<String, String> names = new HashMap<>();
                    names.put(definition.getKey(), definition.getName());
                    BpmnModelInstance model = repository.getBpmnModelInstance(id);
                    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                        if (task.getCamundaFormRef() != null) {
                            names.put(task.getCamundaFormRef(), task.getName());
                        }
                    }
                    for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
                        if (start.getCamundaFormRef() != null) {
                            names.put(start.getCamundaFormRef(), definition.getName());
                        }
                    }
                    return names;
                }));
    }
}
