package dk.forloeb.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Submits start forms for other systems: through the same door, checks and receiver as Tasklist. */
@Component
public class StartForms {

    private final ProcessEngine engine;

    StartForms(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * Starts the newest version of a process as the logged-in person.
     *
     * @param values by key of the start form, as a browser would submit them
     * @return the trajectory number that the record gave
     * @throws FormRejectedException when the form or its receiver refuses the values
     */
    public String submit(String processId, Map<String, Object> values) {
        ProcessDefinition newest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processId)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new IllegalStateException("Process '%s' is not deployed or not visible.".formatted(processId));
        }
        try {
            return engine.getFormService()
                    .submitStartForm(newest.getId(), values)
                    .getBusinessKey();
        } catch (FormFieldValidationException refused) {
            List<FieldError> errors = refused.getDetail();
            throw new FormRejectedException(errors);
        }
    }
}
