package dk.forloeb.engine.internals;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.TaskDates;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Moves dates as the system: whoever may move a deadline need not have the task. */
@Component
class EngineTaskDates implements TaskDates {

    private final TaskService tasks;
    private final SystemAccess access;

    EngineTaskDates(ProcessEngine engine, SystemAccess access) {
        this.tasks = engine.getTaskService();
        this.access = access;
    }

    @Override
    public void moveDue(Map<String, LocalDateTime> dueByTask) {
        if (dueByTask.isEmpty()) {
            return;
        }
        asSystem(() -> moveNow(dueByTask));
    }

    @Override
    public void raise(String taskId, int priority) {
        asSystem(() -> raiseNow(taskId, priority));
    }

    private void asSystem(Supplier<Void> step) {
        try {
            access.asSystem(step);
        } catch (OptimisticLockingException conflict) {
            throw new OptimisticLockingFailureException("A task was changed at the same time.", conflict);
        }
    }

    private Void raiseNow(String taskId, int priority) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task != null && task.getPriority() < priority) {
            task.setPriority(priority);
            tasks.saveTask(task);
        }
        return null;
    }

    private Void moveNow(Map<String, LocalDateTime> dueByTask) {
        String[] ids = dueByTask.keySet().toArray(String[]::new);
        tasks.createTaskQuery().taskIdIn(ids).list().forEach(task -> {
            LocalDateTime due = dueByTask.get(task.getId());
            task.setDueDate(due == null ? null : EngineDate.at(due));
            tasks.saveTask(task);
        });
        return null;
    }
}
