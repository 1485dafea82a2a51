package dk.forloeb.engine.gateway;

import dk.forloeb.engine.HealthTasks;
import dk.forloeb.engine.SystemAccess;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** A form's receiver knows what it is about; models are kept in memory, so that many tasks cost no more than one. */
@Component
class GatewayHealthTasks implements HealthTasks {

    private final ProcessEngine engine;
    private final FormGateway gateway;
    private final SystemAccess access;

    GatewayHealthTasks(ProcessEngine engine, FormGateway gateway, SystemAccess access) {
        this.engine = engine;
        this.gateway = gateway;
        this.access = access;
    }

    @Override
    public Set<String> among(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Set.of();
        }
        return access.asSystem(() -> ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> found(taskIds)));
    }

    private Set<String> found(Collection<String> taskIds) {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .taskIdIn(taskIds.toArray(String[]::new))
                .list();
        return tasks.stream()
                .filter(task -> gateway.isAboutHealth((TaskEntity) task))
                .map(Task::getId)
                .collect(Collectors.toSet());
    }
}
