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
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Reads tasks as the system, since who may know of a trajectory is decided by the page that shows it. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskGrants grants;
    private final ProcessModels models;
    private final SystemAccess access;

    EngineOpenTasks(ProcessEngine engine, TaskGrants grants, ProcessModels models, SystemAccess access) {
        this.grants = grants;
        this.models = models;
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
                        .map(this::view)
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
        try {
            access.asSystem(() -> handOverNow(trajectoryNo, from, to));
        } catch (OptimisticLockingException conflict) {
            throw new OptimisticLockingFailureException("A task was changed at the same time.", conflict);
        }
    }

    private Void handOverNow(String trajectoryNo, String from, String to) {
        String[] instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(trajectoryNo).list().stream()
                        .map(ProcessInstance::getId)
                        .toArray(String[]::new);
        List<VariableInstance> kept = runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableName(Variables.CASEWORKER.name())
                .list();
        if (from != null) {
            handOverTasks(trajectoryNo, from, to, kept);
        }
        kept.forEach(one -> runtime.setVariableLocal(one.getExecutionId(), one.getName(), to));
        return null;
    }

    /** A process that keeps no caseworker has given its task to somebody for another reason, and so it stays there. */
    private void handOverTasks(String trajectoryNo, String from, String to, List<VariableInstance> kept) {
        Set<String> theirs =
                kept.stream().map(VariableInstance::getProcessInstanceId).collect(Collectors.toSet());
        tasks
                .createTaskQuery()
                .processInstanceBusinessKey(trajectoryNo)
                .or()
                .taskAssignee(from)
                .taskOwner(from)
                .endOr()
                .list()
                .stream()
                .filter(task -> theirs.contains(task.getProcessInstanceId()))
                .forEach(task -> {
                    String held = task.getAssignee();
                    // A colleague who covers for the one who leaves has nothing more to do with it.
                    task.setOwner(null);
                    task.setAssignee(to);
                    tasks.saveTask(task);
                    grants.withdraw(
                            task.getId(),
                            Stream.of(held, from).filter(Objects::nonNull).collect(Collectors.toSet()));
                });
    }

    private OpenTask view(Task task) {
        UserTask step =
                models.get(task.getProcessDefinitionId()).bpmn().getModelElementById(task.getTaskDefinitionKey());
        return new OpenTask(
                task.getId(),
                task.getName(),
                step.getCamundaCandidateGroupsList(),
                task.getDueDate() == null ? null : EngineDate.day(task.getDueDate()));
    }
}
