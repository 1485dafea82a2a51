package dk.forloeb.engine.gateway;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The one door between Tasklist and the record: checks what was submitted against the form, hands it to the form's
 * receiver and returns only what the engine may know.
 */
@Component
class FormGateway {

    private static final String CHANGED_MEANWHILE =
            "En kollega har ændret sagen, mens du arbejdede. Dine svar er ikke gemt. Åbn opgaven igen, og prøv på ny.";

    private final ObjectProvider<FormReceiver> receiverBeans;
    private final ObjectProvider<AccessLog> accessLog;
    private final ObjectProvider<EntityManager> entityManager;
    private final CurrentUser currentUser;
    private final DeployedForms forms;
    private volatile Map<String, FormReceiver> receivers;

    FormGateway(
            ObjectProvider<FormReceiver> receiverBeans,
            ObjectProvider<AccessLog> accessLog,
            ObjectProvider<EntityManager> entityManager,
            CurrentUser currentUser,
            DeployedForms forms) {
        this.receiverBeans = receiverBeans;
        this.accessLog = accessLog;
        this.entityManager = entityManager;
        this.currentUser = currentUser;
        this.forms = forms;
    }

    /** Takes a task's form and returns the variables that the task may be completed with. */
    Map<String, Object> receiveTask(TaskEntity task, Map<String, Object> submitted) {
        FormSchema schema = forms.ofTask(task);
        FormReceiver receiver = receiver(schema);
        FormTask formTask = formTask(task);
        TaskAccess.requireWork(task, currentUser);
        Routing routing = receive(receiver, schema, formTask, submitted);
        accessLog.getObject().record(AccessLog.Action.WRITE, formTask.trajectoryNo(), "form:" + schema.id());
        return routing.variables();
    }

    /** Takes a start form and returns the number of the trajectory that it opened. */
    Routing receiveStart(String processDefinitionId, Map<String, Object> submitted) {
        FormSchema schema = forms.ofStart(processDefinitionId);
        var formTask = new FormTask(null, null, "start", currentUser.id(), name -> null);
        Routing routing = receive(receiver(schema), schema, formTask, submitted);
        accessLog.getObject().record(AccessLog.Action.WRITE, routing.businessKey(), "form:" + schema.id());
        return routing;
    }

    /** What Tasklist shows on a task's form before anybody types. */
    VariableMap prefill(TaskEntity task) {
        FormSchema schema = forms.ofTask(task);
        FormReceiver receiver = receiver(schema);
        TaskAccess.requireRead(task, currentUser, receiver.isConfidential());
        FormTask formTask = formTask(task);
        accessLog.getObject().record(AccessLog.Action.READ, formTask.trajectoryNo(), "form:" + schema.id());
        return PrefillValues.toVariables(receiver.prefill(formTask));
    }

    /** Writes the record's pending changes now, while a conflict can still be told in plain words. */
    void flush() {
        telling(() -> {
            entityManager.getObject().flush();
            return null;
        });
    }

    private Routing receive(FormReceiver receiver, FormSchema schema, FormTask task, Map<String, Object> submitted) {
        return telling(() -> {
            var offered = new OfferedValues(() -> receiver.prefill(task));
            Map<String, Object> values =
                    schema.validate(SubmittedValues.plain(submitted), offered.facts(schema), offered::options);
            return receiver.receive(task, new FormValues(values));
        });
    }

    private static <T> T telling(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (FormRejectedException rejected) {
            throw rejection(rejected.errors());
        } catch (OptimisticLockException | OptimisticLockingFailureException conflict) {
            throw rejection(List.of(new FieldError("", CHANGED_MEANWHILE)));
        }
    }

    private static FormFieldValidationException rejection(List<FieldError> errors) {
        return new FormFieldValidationException(
                errors, errors.stream().map(FieldError::message).collect(Collectors.joining("\n")));
    }

    private FormTask formTask(TaskEntity task) {
        VariableScope scope = task;
        return new FormTask(
                task.getProcessInstance().getBusinessKey(),
                task.getId(),
                task.getTaskDefinitionKey(),
                currentUser.id(),
                scope::getVariable);
    }

    private FormReceiver receiver(FormSchema schema) {
        if (receivers == null) {
            receivers = receiverBeans.stream().collect(Collectors.toMap(FormReceiver::formId, Function.identity()));
        }
        FormReceiver receiver = receivers.get(schema.id());
        if (receiver == null) {
            throw rejection(List.of(new FieldError("", "Formularen har ingen modtager i systemet.")));
        }
        return receiver;
    }

    /** A receiver's prefill, asked for at most once and only when the form's rules need it. */
    private static final class OfferedValues {

        private final java.util.function.Supplier<Map<String, Object>> source;
        private Map<String, Object> values;

        OfferedValues(java.util.function.Supplier<Map<String, Object>> source) {
            this.source = source;
        }

        List<FormOption> options(String key) {
            return values().get(key) instanceof List<?> list
                    ? list.stream().map(FormOption.class::cast).toList()
                    : List.of();
        }

        Map<String, Object> facts(FormSchema schema) {
            return schema.needsFacts() ? values() : Map.of();
        }

        private Map<String, Object> values() {
            if (values == null) {
                values = source.get();
            }
            return values;
        }
    }
}
