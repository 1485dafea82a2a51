package dk.forloeb.supervision.process;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.supervision.SupervisorRights;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Asks the engine's authorizations. */
@Component
class EngineSupervisorRights implements SupervisorRights {

    private static final String COCKPIT = "cockpit";

    private final AuthorizationService authorizations;
    private final CurrentUser user;

    EngineSupervisorRights(AuthorizationService authorizations, CurrentUser user) {
        this.authorizations = authorizations;
        this.user = user;
    }

    @Override
    public boolean entersCockpit() {
        return may(Permissions.ACCESS, Resources.APPLICATION, COCKPIT);
    }

    @Override
    public boolean readsHistoryOf(String key) {
        return may(Permissions.READ_HISTORY, Resources.PROCESS_DEFINITION, key);
    }

    @Override
    public boolean readsRunning() {
        return may(ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, Authorization.ANY);
    }

    @Override
    public boolean retries() {
        return may(ProcessDefinitionPermissions.RETRY_JOB, Resources.PROCESS_DEFINITION, Authorization.ANY);
    }

    private boolean may(Permission permission, Resource resource, String id) {
        return authorizations.isUserAuthorized(user.id(), List.copyOf(user.roles()), permission, resource, id);
    }
}
