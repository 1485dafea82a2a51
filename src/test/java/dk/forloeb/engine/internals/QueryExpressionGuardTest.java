package dk.forloeb.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueryExpressionGuardTest {

    @RegisterExtension
    static final HardenedEngine HARDENED = new HardenedEngine("queries", Map.of());

    private final TaskService tasks = HARDENED.engine().getTaskService();
    private final FilterService filters = HARDENED.engine().getFilterService();

    @Test
    void anExpressionInAnOrQueryIsRefused() {
        TaskQuery query = withOrQuery("${now()}");

        Stream.<ThrowingCallable>of(query::count, query::list, () -> query.listPage(0, 1), query::singleResult)
                .forEach(way -> assertThatThrownBy(way)
                        .isInstanceOf(BadUserRequestException.class)
                        .hasMessageContaining("Udtryk er ikke tilladt"));
    }

    @Test
    void anExpressionAtTheRootIsRefused() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression("${currentUser()}")
                        .count())
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void anOrQueryWithoutExpressionsWorks() {
        assertThat(tasks.createTaskQuery()
                        .or()
                        .taskAssignee("a")
                        .taskName("b")
                        .endOr()
                        .count())
                .isZero();
    }

    @Test
    void aStoredFilterIsNotExtendedWithExpressions() {
        Filter filter = filters.newTaskFilter("Mine opgaver")
                .setQuery(tasks.createTaskQuery().taskAssignee("a"));
        filters.saveFilter(filter);
        TaskQuery extending = withOrQuery("${now()}");

        Stream.<ThrowingCallable>of(
                        () -> filters.count(filter.getId(), extending),
                        () -> filters.list(filter.getId(), extending),
                        () -> filters.listPage(filter.getId(), extending, 0, 1),
                        () -> filters.singleResult(filter.getId(), extending))
                .forEach(way -> assertThatThrownBy(way)
                        .isInstanceOf(BadUserRequestException.class)
                        .hasMessageContaining("Udtryk er ikke tilladt"));
        assertThat(filters.count(filter.getId(), tasks.createTaskQuery().taskName("b")))
                .isZero();
    }

    @Test
    void storedFiltersHoldOnlyTheKnownExpressions() {
        Filter own = filters.newTaskFilter("Mine gruppers opgaver")
                .setQuery(tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .or()
                        .dueBeforeExpression("${now()}")
                        .endOr());
        filters.saveFilter(own);
        HARDENED.as("sagsbehandler", "caseworker");
        assertThat(filters.count(own.getId())).isZero();
        HARDENED.engine().getIdentityService().clearAuthentication();

        Stream.of("${dateTime().plusDays(1).toDate()}", "${'a'.getClass()}", " ${currentUser()}")
                .forEach(expression -> assertThatThrownBy(() -> filters.saveFilter(
                                filters.newTaskFilter("Angreb").setQuery(withOrQuery(expression))))
                        .isInstanceOf(BadUserRequestException.class));
    }

    @Test
    void aFilterThatIsAlreadyInTheDatabaseIsCheckedWhenItRuns() {
        String id = insertUnchecked(withOrQuery("${'a'.getClass()}"));

        assertThatThrownBy(() -> filters.count(id))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Udtryk er ikke tilladt");
    }

    private String insertUnchecked(TaskQuery query) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) HARDENED.engine().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            FilterEntity filter = new FilterEntity("Task");
            filter.setName("Gammelt filter");
            filter.setQuery(query);
            context.getFilterManager().insertOrUpdateFilter(filter);
            return filter.getId();
        });
    }

    // As the engine's REST layer builds it: an or-query made with the plain constructor, which checks nothing.
    private TaskQuery withOrQuery(String expression) {
        TaskQueryImpl root = (TaskQueryImpl) tasks.createTaskQuery();
        TaskQueryImpl or = new TaskQueryImpl();
        or.setOrQueryActive();
        or.taskAssigneeExpression(expression);
        root.addOrQuery(or);
        return root;
    }
}
