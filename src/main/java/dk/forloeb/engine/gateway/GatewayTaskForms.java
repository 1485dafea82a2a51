package dk.forloeb.engine.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.TaskForms;
import dk.forloeb.engine.TaskRefusedException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Forms of tasks by the same rights as the gateway's. */
@Component
class GatewayTaskForms implements TaskForms {

    private final ProcessEngine engine;
    private final FormGateway gateway;
    private final SystemAccess access;

    GatewayTaskForms(ProcessEngine engine, FormGateway gateway, SystemAccess access) {
        this.engine = engine;
        this.gateway = gateway;
        this.access = access;
    }

    @Override
    public Form read(String taskId) {
        return inEngine(
                context -> gateway.form(allowed(context, taskId, CommandChecker::checkReadTask, gateway::requireRead)));
    }

    @Override
    public Map<String, Object> filled(String taskId) {
        return inEngine(context ->
                gateway.filled(allowed(context, taskId, CommandChecker::checkReadTask, gateway::requireRead)));
    }

    @Override
    public Form work(String taskId) {
        return inEngine(context -> gateway.form(workable(context, taskId)));
    }

    @Override
    public Typed typed(String taskId, JsonNode values, JsonNode before) {
        Opened opened = inEngine(context -> {
            gateway.hold(taskId);
            TaskEntity task = workable(context, taskId);
            return new Opened(gateway.form(task), gateway.schema(task));
        });
        // Outside the engine, which would make a technical failure of a refusal.
        return new Typed(
                opened.form(),
                opened.schema().unfinished(SubmittedValues.typed(values)),
                readable(opened.schema(), before));
    }

    @Override
    public Set<String> open(Collection<String> taskIds) {
        return access.asSystem(
                () -> engine.getTaskService().createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream()
                        .map(Task::getId)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Only for comparing: what cannot be read is no reason to refuse what somebody has typed. */
    private static Map<String, Object> readable(FormSchema schema, JsonNode before) {
        if (before == null) {
            return Map.of();
        }
        try {
            return schema.unfinished(SubmittedValues.typed(before));
        } catch (FormRejectedException unreadable) {
            return Map.of();
        }
    }

    private TaskEntity workable(CommandContext context, String taskId) {
        return allowed(context, taskId, CommandChecker::checkTaskWork, gateway::requireWork);
    }

    private TaskEntity allowed(
            CommandContext context,
            String taskId,
            BiConsumer<CommandChecker, TaskEntity> engineCheck,
            Consumer<TaskEntity> ownCheck) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw TaskRefusedException.taskIsGone();
        }
        try {
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                engineCheck.accept(checker, task);
            }
            ownCheck.accept(task);
            return task;
        } catch (AuthorizationException refused) {
            gateway.refused(task);
            throw TaskRefusedException.noAccess();
        }
    }

    private <T> T inEngine(Function<CommandContext, T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(work::apply);
    }

    private record Opened(Form form, FormSchema schema) {}
}
