package dk.forloeb.engine.internals;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.OpenTasks;
import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.Variables;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Reads tasks as the system, since who may know of a trajectory is decided by the page that shows it. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SystemAccess access;

    EngineOpenTasks(ProcessEngine engine, SystemAccess access) {
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
        this.access = access;
    }

    @Override
    public List<OpenTask> of(String trajectoryNo) {
        return access.asSystem(
                () -> tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(trajectoryNo)
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(EngineOpenTasks::view)
                        .toList());
    }

    @Override
    public Set<String> waitingFor(String userId, Collection<String> roles) {
        return access.asSystem(() -> {
            TaskQuery theirs = tasks.createTaskQuery().or().taskAssignee(userId);
            if (!roles.isEmpty()) {
                theirs.taskCandidateGroupIn(List.copyOf(roles));
            }
            Set<String> instances = theirs.endOr().list().stream()
                    .map(Task::getProcessInstanceId)
                    .collect(Collectors.toSet());
            if (instances.isEmpty()) {
                return Set.of();
            }
            return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                    .map(ProcessInstance::getBusinessKey)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toUnmodifiableSet());
        });
    }

    @Override
    public void handOver(String trajectoryNo, String from, String to) {
        access.asSystem(() -> {
            if (from != null) {
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(trajectoryNo)
                        .taskAssignee(from)
                        .list()
                        .forEach(task -> tasks.setAssignee(task.getId(), to));
            }
            String[] instances =
                    runtime.createProcessInstanceQuery().processInstanceBusinessKey(trajectoryNo).list().stream()
                            .map(ProcessInstance::getId)
                            .toArray(String[]::new);
            handOver(instances, to);
            return null;
        });
    }

    /** Wherever a process of the course keeps its caseworker. */
    private void handOver(String[] instances, String to) {
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableName(Variables.CASEWORKER.name())
                .list()
                .forEach(kept -> runtime.setVariableLocal(kept.getExecutionId(), kept.getName(), to));
    }

    private static OpenTask view(Task task) {
        return new OpenTask(
                task.getId(), task.getName(), task.getDueDate() == null ? null : EngineDate.day(task.getDueDate()));
    }
}
