package dk.forloeb.engine.internals;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Who may see a task: its pool, or the person it is made for alone. A fixed caseworker's task also names the role as its candidate
 * group, so that diagrams say who does it; that must not open it to every caseworker of the city.
 */
class TaskRights extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return task.getAssignee() == null ? super.newTaskGroupIdentityLink(task, groupId, type) : null;
    }

    /** A task that is being made has no rights in the database yet, so that there is nothing to look up. */
    @Override
    protected AuthorizationEntity getGrantAuthorization(
            String taskId, String userId, String groupId, Resource resource) {
        return isNew(taskId) ? null : super.getGrantAuthorization(taskId, userId, groupId, resource);
    }

    private static boolean isNew(String taskId) {
        TaskEntity task = Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, taskId);
        return task != null && task.getRevision() == 0;
    }
}
