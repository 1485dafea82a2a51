package dk.forloeb.engine.internals;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.OpenTasks;
import dk.forloeb.engine.SystemAccess;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reads tasks as the system, since who may know of a trajectory is decided by the page that shows it. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService tasks;
    private final SystemAccess access;

    EngineOpenTasks(ProcessEngine engine, SystemAccess access) {
        this.tasks = engine.getTaskService();
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

    private static OpenTask view(Task task) {
        return new OpenTask(
                task.getId(), task.getName(), task.getDueDate() == null ? null : EngineDate.day(task.getDueDate()));
    }
}
