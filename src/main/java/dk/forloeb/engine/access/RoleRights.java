package dk.forloeb.engine.access;

import dk.forloeb.platform.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * The groups and what each may do in the engine's own applications. Rights to single tasks come with the tasks; what a
 * role may see of a citizen is decided by the forms and pages.
 */
@Component
public class RoleRights {

    static final String EMPLOYMENT_TRAJECTORY = "employment-trajectory";
    static final String REPORT_ABSENCE = "report-absence";
    static final String DECISION = "decision-with-hearing";
    static final String COMPLAINT = "complaint";
    static final String ACCESS_REQUEST = "access-request";
    private static final Set<Role> DECISION_MAKERS = EnumSet.of(Role.CASEWORKER, Role.TEAM_LEADER);
    static final String START_COORDINATION = "start-coordination";
    static final String REGISTER_ANSWER = "register-answer";
    static final String REGISTER_CONSENT = "register-consent";
    private static final Set<Role> COORDINATORS = EnumSet.of(Role.CASEWORKER, Role.CROSS_COORDINATOR, Role.TEAM_LEADER);
    private static final Set<Role> CONSENT_RECORDERS = EnumSet.of(Role.CASEWORKER, Role.TEAM_LEADER);
    static final String REPORT_INTERRUPTION = "report-interruption";
    static final String SUMMONS = "summon-citizen";
    static final String CHILD_WELFARE = "notify-child-welfare";
    private static final Set<Role> ABSENCE_REPORTERS =
            EnumSet.of(Role.CASEWORKER, Role.INSTRUCTOR, Role.MENTOR, Role.COMPANY_CONSULTANT, Role.TEAM_LEADER);
    private static final Set<Role> INTERRUPTION_REPORTERS = EnumSet.of(Role.CASEWORKER, Role.TEAM_LEADER);
    private static final Set<Role> STARTERS = EnumSet.of(Role.SCREENER, Role.CASEWORKER, Role.TEAM_LEADER);
    private static final Set<Role> WITHOUT_TASKS =
            EnumSet.of(Role.PROCESS_OWNER, Role.CONTROLLER, Role.DATA_PROTECTION_OFFICER, Role.ADMIN);

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;

    RoleRights(ProcessEngine engine) {
        this.identityService = engine.getIdentityService();
        this.authorizationService = engine.getAuthorizationService();
    }

    /** Makes what is missing; what is there stays as it is, so that an administrator's changes survive a restart. */
    public void ensure() {
        Arrays.stream(Role.values()).forEach(this::ensureGroup);
        for (Role role : Role.values()) {
            grant(role, Resources.APPLICATION, "welcome", Permissions.ACCESS);
            if (!WITHOUT_TASKS.contains(role)) {
                grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            }
            // A grant that is there is left alone, so nobody gets a second one here: these get theirs, which say more,
            // below.
            if (!WITHOUT_TASKS.contains(role) && role != Role.TEAM_LEADER) {
                grant(role, Resources.PROCESS_DEFINITION, "*", Permissions.READ);
            }
        }
        STARTERS.forEach(role -> grantStart(role, EMPLOYMENT_TRAJECTORY));
        ABSENCE_REPORTERS.forEach(role -> grantStart(role, REPORT_ABSENCE));
        DECISION_MAKERS.forEach(role -> grantStart(role, DECISION));
        DECISION_MAKERS.forEach(role -> grantStart(role, COMPLAINT));
        DECISION_MAKERS.forEach(role -> grantStart(role, ACCESS_REQUEST));
        COORDINATORS.forEach(role -> grantStart(role, START_COORDINATION));
        COORDINATORS.forEach(role -> grantStart(role, REGISTER_ANSWER));
        CONSENT_RECORDERS.forEach(role -> grantStart(role, REGISTER_CONSENT));
        INTERRUPTION_REPORTERS.forEach(role -> grantStart(role, REPORT_INTERRUPTION));
        INTERRUPTION_REPORTERS.forEach(role -> grantStart(role, SUMMONS));
        INTERRUPTION_REPORTERS.forEach(role -> grantStart(role, CHILD_WELFARE));
        grant(Role.TEAM_LEADER, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                Role.TEAM_LEADER,
                Resources.PROCESS_DEFINITION,
                "*",
                Permissions.READ,
                Permissions.READ_INSTANCE,
                Permissions.READ_TASK,
                Permissions.TASK_ASSIGN,
                Permissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE);
        grant(Role.TEAM_LEADER, Resources.DECISION_DEFINITION, "*", Permissions.READ);
        grant(Role.TEAM_LEADER, Resources.USER, "*", Permissions.READ);
        // Otherwise Tasklist shows a group's id instead of its Danish name.
        grant(Role.TEAM_LEADER, Resources.GROUP, "*", Permissions.READ);
        grant(Role.PROCESS_OWNER, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(Role.PROCESS_OWNER, Resources.PROCESS_DEFINITION, "*", Permissions.READ);
        grant(Role.PROCESS_OWNER, Resources.DECISION_DEFINITION, "*", Permissions.READ);
        grant(Role.PROCESS_OWNER, Resources.DEPLOYMENT, "*", Permissions.READ, Permissions.CREATE);
        grantAdmin();
    }

    /** Roles that work in Tasklist. */
    static Set<Role> withTasks() {
        return EnumSet.complementOf(EnumSet.copyOf(WITHOUT_TASKS));
    }

    private void grantStart(Role role, String process) {
        grant(role, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(role, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
    }

    private void grantAdmin() {
        for (Resource resource : List.of(
                Resources.APPLICATION,
                Resources.USER,
                Resources.GROUP,
                Resources.GROUP_MEMBERSHIP,
                Resources.AUTHORIZATION,
                Resources.FILTER,
                Resources.DEPLOYMENT,
                Resources.DECISION_DEFINITION,
                Resources.SYSTEM,
                Resources.BATCH)) {
            grant(Role.ADMIN, resource, "*", Permissions.ALL);
        }
        // Keeps what runs in order, but refers no citizen and takes no task: whose task it is, opens its form.
        grant(
                Role.ADMIN,
                Resources.PROCESS_DEFINITION,
                "*",
                Permissions.READ,
                Permissions.UPDATE,
                Permissions.DELETE,
                Permissions.READ_INSTANCE,
                Permissions.UPDATE_INSTANCE,
                Permissions.DELETE_INSTANCE,
                Permissions.MIGRATE_INSTANCE,
                Permissions.READ_TASK,
                Permissions.READ_HISTORY,
                Permissions.DELETE_HISTORY,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.UPDATE_HISTORY,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
    }

    private void ensureGroup(Role role) {
        if (identityService.createGroupQuery().groupId(role.key()).count() == 0) {
            Group group = identityService.newGroup(role.key());
            group.setName(role.label());
            group.setType(role == Role.ADMIN ? "SYSTEM" : "WORKFLOW");
            identityService.saveGroup(group);
        }
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        if (authorizationService
                        .createAuthorizationQuery()
                        .groupIdIn(role.key())
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                == 0) {
            Authorization grant = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(role.key());
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            authorizationService.saveAuthorization(grant);
        }
    }
}
