package dk.forloeb.engine.internals;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** The engine lets whoever has had a task see it for as long as it is open; this takes that back. */
@Component
class TaskGrants {

    private final AuthorizationService authorizations;

    TaskGrants(ProcessEngine engine) {
        this.authorizations = engine.getAuthorizationService();
    }

    /** As the system: whoever moves a task need not be an administrator. */
    void withdraw(String taskId, String... userIds) {
        authorizations
                .createAuthorizationQuery()
                .userIdIn(userIds)
                .resourceType(Resources.TASK)
                .resourceId(taskId)
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }
}
