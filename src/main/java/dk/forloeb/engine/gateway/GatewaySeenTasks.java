package dk.forloeb.engine.gateway;

import dk.forloeb.engine.SeenTasks;
import dk.forloeb.engine.SystemAccess;
import dk.forloeb.platform.CurrentUser;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Asks the engine as the person, and for the courses' numbers as the system: whoever sees a task may know whose it is. */
@Component
class GatewaySeenTasks implements SeenTasks {

    private final ProcessEngine engine;
    private final SystemAccess access;
    private final CurrentUser user;

    GatewaySeenTasks(ProcessEngine engine, SystemAccess access, CurrentUser user) {
        this.engine = engine;
        this.access = access;
        this.user = user;
    }

    @Override
    public List<Seen> of(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> seen(taskIds));
    }

    private List<Seen> seen(Collection<String> taskIds) {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .taskIdIn(taskIds.toArray(String[]::new))
                .list();
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<String, String> numbers =
                numbers(tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        return tasks.stream()
                .filter(task -> numbers.get(task.getProcessInstanceId()) != null)
                .map(task -> new Seen(
                        task.getId(),
                        numbers.get(task.getProcessInstanceId()),
                        task.getAssignee(),
                        TaskAccess.mayWork((TaskEntity) task, user, false)))
                .toList();
    }

    private Map<String, String> numbers(Set<String> instances) {
        Map<String, String> numbers = new HashMap<>();
        access.asSystem(() -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceIds(instances)
                        .list())
                .forEach(instance -> numbers.put(instance.getId(), instance.getBusinessKey()));
        return numbers;
    }
}
