package dk.forloeb.engine.internals;

import dk.forloeb.engine.CoverShare;
import dk.forloeb.engine.HealthTasks;
import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.TaskCover;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** A covered task has the one who is away as its owner, which nothing else in the product uses. */
@Component
class EngineTaskCover implements TaskCover {

    private final TaskService tasks;
    private final HealthTasks aboutHealth;
    private final TaskGrants grants;
    private final SystemAccess access;

    EngineTaskCover(ProcessEngine engine, HealthTasks aboutHealth, TaskGrants grants, SystemAccess access) {
        this.tasks = engine.getTaskService();
        this.aboutHealth = aboutHealth;
        this.grants = grants;
        this.access = access;
    }

    @Override
    public int give(String absentId, String coverId, CoverShare share) {
        // The engine takes no keys for any key.
        if (!share.allCourses() && share.courses().isEmpty()) {
            return 0;
        }
        return now(() -> {
            TaskQuery open = tasks.createTaskQuery().active().taskAssignee(absentId);
            if (!share.allCourses()) {
                open.processInstanceBusinessKeyIn(share.courses().toArray(String[]::new));
            }
            List<Task> given = open.list().stream()
                    .filter(task -> task.getOwner() == null || task.getOwner().equals(absentId))
                    .toList();
            Set<String> kept = share.health()
                    ? Set.of()
                    : aboutHealth.among(given.stream().map(Task::getId).toList());
            given.stream().filter(task -> !kept.contains(task.getId())).forEach(task -> move(task, absentId, coverId));
            return given.size() - kept.size();
        });
    }

    @Override
    public boolean takeBack(String absentId, String coverId) {
        return now(() -> {
            takeBackNow(onLoan(absentId, coverId), absentId, coverId);
            return onLoan(absentId, coverId).count() == 0;
        });
    }

    @Override
    public void takeBack(String absentId, String coverId, Set<String> courses) {
        if (courses.isEmpty()) {
            return;
        }
        now(() -> {
            takeBackNow(
                    onLoan(absentId, coverId).processInstanceBusinessKeyIn(courses.toArray(String[]::new)),
                    absentId,
                    coverId);
            return true;
        });
    }

    private TaskQuery onLoan(String absentId, String coverId) {
        return tasks.createTaskQuery().taskOwner(absentId).taskAssignee(coverId);
    }

    private void takeBackNow(TaskQuery onLoan, String absentId, String coverId) {
        onLoan.active().list().forEach(task -> {
            move(task, null, absentId);
            grants.withdraw(task.getId(), Set.of(coverId));
        });
    }

    private void move(Task task, String owner, String assignee) {
        task.setOwner(owner);
        task.setAssignee(assignee);
        tasks.saveTask(task);
    }

    private <T> T now(Supplier<T> work) {
        try {
            return access.asSystem(work);
        } catch (OptimisticLockingException conflict) {
            throw new OptimisticLockingFailureException("A task was changed at the same time.", conflict);
        }
    }
}
