package dk.forloeb.engine.access;

import dk.forloeb.platform.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that people find in Tasklist, made once. */
@Component
public class TasklistFilters {

    private static final String MINE = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";

    private final FilterService filterService;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;

    TasklistFilters(ProcessEngine engine) {
        this.filterService = engine.getFilterService();
        this.taskService = engine.getTaskService();
        this.authorizationService = engine.getAuthorizationService();
    }

    /** Makes the filters that are missing. */
    public void ensure() {
        ensure(1, "Mine opgaver", "Opgaver, som er tildelt dig", byDue().taskAssigneeExpression(MINE));
        ensure(
                2,
                "Gruppens opgaver",
                "Opgaver, som din rolle kan tage",
                byDue().taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned());
        ensure(3, "Overskredet", "Opgaver, hvor fristen er gået", byDue().dueBeforeExpression(NOW));
        ensure(
                4,
                "Kræver din opmærksomhed nu",
                "Dine opgaver, som du skal se på fra i dag",
                byDue().taskAssigneeExpression(MINE).followUpBeforeExpression(NOW));
        ensure(5, "Alle opgaver", "Alle opgaver, du har adgang til", byDue());
    }

    private TaskQuery byDue() {
        return taskService
                .createTaskQuery()
                .orderByDueDate()
                .asc()
                .orderByTaskPriority()
                .desc();
    }

    private void ensure(int order, String name, String description, TaskQuery query) {
        if (filterService.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description);
        properties.put("priority", order);
        properties.put("refresh", false);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of());
        Filter filter = filterService.newTaskFilter(name);
        filter.setProperties(properties);
        filter.setQuery(query);
        filterService.saveFilter(filter);
        for (Role role : Role.values()) {
            Authorization read = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            read.setGroupId(role.key());
            read.setResource(Resources.FILTER);
            read.setResourceId(filter.getId());
            read.addPermission(Permissions.READ);
            authorizationService.saveAuthorization(read);
        }
    }
}
