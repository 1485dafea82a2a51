package dk.forloeb.engine.gateway;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormDrafts;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.TaskForms;
import dk.forloeb.engine.TaskSchedule;
import dk.forloeb.engine.UnsentStartForms;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final ObjectProvider<JdbcTemplate> jdbc;
    private final ObjectProvider<TaskSchedule> schedule;
    private final ObjectProvider<FormDrafts> drafts;
    private final CurrentUser currentUser;
    private final DeployedForms forms;
    private volatile Map<String, FormReceiver> receivers;

    FormGateway(
            ObjectProvider<FormReceiver> receiverBeans,
            ObjectProvider<AccessLog> accessLog,
            ObjectProvider<EntityManager> entityManager,
            ObjectProvider<JdbcTemplate> jdbc,
            ObjectProvider<TaskSchedule> schedule,
            ObjectProvider<FormDrafts> drafts,
            CurrentUser currentUser,
            DeployedForms forms) {
        this.receiverBeans = receiverBeans;
        this.accessLog = accessLog;
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.schedule = schedule;
        this.drafts = drafts;
        this.currentUser = currentUser;
        this.forms = forms;
    }

    /** Takes a task's form and returns the variables that the task may be completed with. */
    Map<String, Object> receiveTask(TaskEntity task, Map<String, Object> submitted) {
        FormSchema schema = forms.ofTask(task);
        FormReceiver receiver = receiver(schema);
        FormTask formTask = formTask(task);
        TaskAccess.requireWork(task, currentUser, receiver.isConfidential());
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

    /** What Tasklist shows on a task's form when it is opened: what the record offers, and over it what the reader has typed already. */
    VariableMap prefill(TaskEntity task) {
        FormSchema schema = forms.ofTask(task);
        FormReceiver receiver = receiver(schema);
        Map<String, Object> offered = offered(task, schema, receiver);
        VariableMap shown = PrefillValues.toVariables(offered);
        if (TaskAccess.mayWork(task, currentUser, receiver.isConfidential())) {
            shown.putAll(PrefillValues.typed(
                    schema, drafts.getObject().of(task.getId(), currentUser.id(), receiver.isAboutHealth()), offered));
        }
        return shown;
    }

    /** What the form would be filled with if it were opened now, without what the reader has typed; it is read like the form. */
    Map<String, Object> filled(TaskEntity task) {
        FormSchema schema = forms.ofTask(task);
        return PrefillValues.plain(offered(task, schema, receiver(schema)));
    }

    private Map<String, Object> offered(TaskEntity task, FormSchema schema, FormReceiver receiver) {
        TaskAccess.requireRead(task, currentUser, receiver.isConfidential());
        FormTask formTask = formTask(task);
        accessLog.getObject().record(AccessLog.Action.READ, formTask.trajectoryNo(), "form:" + schema.id());
        return receiver.prefill(formTask);
    }

    void requireRead(TaskEntity task) {
        TaskAccess.requireRead(task, currentUser, receiver(forms.ofTask(task)).isConfidential());
    }

    void requireWork(TaskEntity task) {
        TaskAccess.requireWork(task, currentUser, receiver(forms.ofTask(task)).isConfidential());
    }

    TaskForms.Form form(TaskEntity task) {
        FormSchema schema = forms.ofTask(task);
        FormReceiver receiver = receiver(schema);
        return new TaskForms.Form(
                schema.id(),
                task.getExecution().getProcessBusinessKey(),
                receiver.isAboutHealth(),
                TaskAccess.mayWork(task, currentUser, receiver.isConfidential()));
    }

    boolean isAboutHealth(TaskEntity task) {
        return receiver(forms.ofTask(task)).isAboutHealth();
    }

    UnsentStartForms.Form startForm(String processDefinitionId) {
        FormSchema schema = forms.ofStart(processDefinitionId);
        return new UnsentStartForms.Form(schema.id(), receiver(schema).isAboutHealth(), schema.typedKeys());
    }

    FormSchema startSchema(String processDefinitionId) {
        return forms.ofStart(processDefinitionId);
    }

    FormSchema schema(TaskEntity task) {
        return forms.ofTask(task);
    }

    /** Lets nobody else keep anything for the task before the transaction ends. */
    void hold(String taskId) {
        jdbc.getObject().queryForList("select ID_ from ACT_RU_TASK where ID_ = ? for update", taskId);
    }

    /**
     * Lets one submission of a task after the other through: of two that come at once, the second finds the task done
     * and is told so, where it would otherwise fail somewhere in the middle of the record.
     */
    void begin(String taskId) {
        // The first ends the task's deadline and holds it; a task from before deadlines were kept is held itself.
        telling(() -> schedule.getObject().done(taskId)
                || !jdbc.getObject()
                        .queryForList("select ID_ from ACT_RU_TASK where ID_ = ? for update", taskId)
                        .isEmpty());
    }

    /** Logs that somebody was turned away from a task's form. */
    void refused(TaskEntity task) {
        accessLog
                .getObject()
                .refused(
                        task.getExecution().getProcessBusinessKey(),
                        "form:" + forms.ofTask(task).id());
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
            var offered = new Asked(() -> receiver.prefill(task));
            var facts = new Asked(() -> receiver.facts(task));
            Map<String, Object> values =
                    schema.validate(SubmittedValues.plain(submitted), facts::value, offered::options);
            return receiver.receive(task, new FormValues(values));
        });
    }

    private static <T> T telling(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (FormRejectedException rejected) {
            throw rejection(rejected.errors());
        } catch (OptimisticLockException
                | PessimisticLockException
                | LockTimeoutException
                | ConcurrencyFailureException
                | QueryTimeoutException conflict) {
            throw rejection(List.of(new FieldError("", CHANGED_MEANWHILE)));
        }
    }

    private static FormFieldValidationException rejection(List<FieldError> errors) {
        return new FormFieldValidationException(
                errors, errors.stream().map(FieldError::message).collect(Collectors.joining("\n")));
    }

    private FormTask formTask(TaskEntity task) {
        VariableScope scope = task;
        // By way of its execution, which reads the course's executions at once, as the completion does next.
        return new FormTask(
                task.getExecution().getProcessBusinessKey(),
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

    /** What a receiver tells, asked for at most once and only when the form's rules need it. */
    private static final class Asked {

        private final java.util.function.Supplier<Map<String, Object>> source;
        private Map<String, Object> values;

        Asked(java.util.function.Supplier<Map<String, Object>> source) {
            this.source = source;
        }

        List<FormOption> options(String key) {
            return value(key) instanceof List<?> list
                    ? list.stream().map(FormOption.class::cast).toList()
                    : List.of();
        }

        Object value(String key) {
            if (values == null) {
                values = source.get();
            }
            return values.get(key);
        }
    }
}
