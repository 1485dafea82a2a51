package dk.forloeb.engine.gateway;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.internals.EngineEconomy;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Stores a task's form in the record and moves the token, in one transaction. */
class SubmitTask implements Command<Void> {

    static final String GONE = "Opgaven findes ikke længere. Den er måske allerede afsluttet; opdatér listen.";

    private final FormGateway gateway;
    private final String taskId;
    private final Map<String, Object> submitted;

    SubmitTask(FormGateway gateway, String taskId, Map<String, Object> submitted) {
        this.gateway = gateway;
        this.taskId = taskId;
        this.submitted = submitted == null ? Map.of() : submitted;
    }

    @Override
    public Void execute(CommandContext context) {
        gateway.begin(taskId);
        EngineEconomy.trustKnownDefinitions(context);
        TaskEntity task = find(context, taskId);
        Map<String, Object> routing = receive(context, task);
        context.runWithoutAuthorization(() -> {
            task.setExecutionVariables(routing);
            task.complete();
            return null;
        });
        gateway.flush();
        return null;
    }

    private Map<String, Object> receive(CommandContext context, TaskEntity task) {
        try {
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                checker.checkTaskWork(task);
            }
            return gateway.receiveTask(task, submitted);
        } catch (AuthorizationException refused) {
            gateway.refused(task);
            throw refused;
        }
    }

    static TaskEntity find(CommandContext context, String taskId) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new FormFieldValidationException(List.of(new FieldError("", GONE)), GONE);
        }
        return task;
    }
}
