package dk.forloeb.engine.gateway;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Who may open a task's form, and who may complete it. Stands beside the engine's authorizations, not instead of them. */
final class TaskAccess {

    private TaskAccess() {}

    /** The one who does the task may read its form; so may the team leader unless the form is confidential. */
    static void requireRead(TaskEntity task, CurrentUser user, boolean confidential) {
        if (!mayWork(task, user, confidential) && (confidential || !user.roles().contains(Role.TEAM_LEADER.key()))) {
            throw refusal();
        }
    }

    static void requireWork(TaskEntity task, CurrentUser user, boolean confidential) {
        if (!mayWork(task, user, confidential)) {
            throw refusal();
        }
    }

    static boolean mayWork(TaskEntity task, CurrentUser user, boolean confidential) {
        if (CurrentUser.SYSTEM.equals(user.id())) {
            return true;
        }
        if (task.getAssignee() == null) {
            return hasRole(task, user);
        }
        // Whoever may assign could make the task their own; that opens no confidential form to another role.
        return task.getAssignee().equals(user.id()) && (!confidential || hasRole(task, user));
    }

    private static boolean hasRole(TaskEntity task, CurrentUser user) {
        return task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .anyMatch(user.roles()::contains);
    }

    private static AuthorizationException refusal() {
        return new AuthorizationException("Du har ikke adgang til denne opgave.");
    }
}
