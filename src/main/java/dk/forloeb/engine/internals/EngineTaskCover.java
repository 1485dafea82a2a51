package dk.forloeb.engine.internals;

import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.TaskCover;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** A covered task has the one who is away as its owner, which nothing else in the product uses. */
@Component
class EngineTaskCover implements TaskCover {

    private final TaskService tasks;
    private final SystemAccess access;

    EngineTaskCover(ProcessEngine engine, SystemAccess access) {
        this.tasks = engine.getTaskService();
        this.access = access;
    }

    @Override
    public int give(String absentId, String coverId) {
        return each(tasks.createTaskQuery().taskAssignee(absentId)::list, absentId, coverId);
    }

    @Override
    public int takeBack(String absentId, String coverId) {
        return each(tasks.createTaskQuery().taskOwner(absentId).taskAssignee(coverId)::list, null, absentId);
    }

    private int each(Supplier<List<Task>> found, String owner, String assignee) {
        try {
            return access.asSystem(() -> {
                List<Task> all = found.get();
                all.forEach(task -> {
                    task.setOwner(owner);
                    task.setAssignee(assignee);
                    tasks.saveTask(task);
                });
                return all.size();
            });
        } catch (OptimisticLockingException conflict) {
            throw new OptimisticLockingFailureException("A task was changed at the same time.", conflict);
        }
    }
}
