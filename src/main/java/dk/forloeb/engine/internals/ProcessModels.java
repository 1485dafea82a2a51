package dk.forloeb.engine.internals;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/**
 * Deployed models by the engine's id of the definition, which the engine looks up in the database each time it is asked for
 * one. A deployed model never changes, so an entry stays right on every node; when there are too many it starts over.
 */
@Component
class ProcessModels {

    private static final int MOST = 300;

    /**
     * Folders of modules whose processes whoever follows a course may see: not the physician's, not the reminders', and not
     * whether anybody has told the social administration of a child.
     */
    private static final Set<String> SHOWN = Set.of(
            "absence",
            "clarification",
            "competence",
            "complaint",
            "coordination",
            "decision",
            "employment",
            "fileaccess",
            "followup",
            "interruption",
            "mentoring",
            "placement",
            "screening",
            "upskilling");

    private final RepositoryService repository;
    private final Map<String, Model> byDefinitionId = new ConcurrentHashMap<>();

    ProcessModels(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
    }

    /** Whoever asks does so as the system. */
    Model get(String definitionId) {
        Model known = byDefinitionId.get(definitionId);
        if (known != null) {
            return known;
        }
        Model read = new Model(
                repository.getBpmnModelInstance(definitionId),
                repository.getProcessDefinition(definitionId).getResourceName());
        if (byDefinitionId.size() >= MOST) {
            byDefinitionId.clear();
        }
        byDefinitionId.put(definitionId, read);
        return read;
    }

    /** @param file its name, with the folder of its module */
    record Model(BpmnModelInstance bpmn, String file) {

        /** Whether whoever follows a course may see its way; a new module's is not shown before somebody says so. */
        boolean isShown() {
            return SHOWN.contains(file.substring(0, Math.max(0, file.indexOf('/'))));
        }
    }
}
