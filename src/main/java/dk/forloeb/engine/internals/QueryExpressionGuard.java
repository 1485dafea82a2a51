package dk.forloeb.engine.internals;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.query.Query;

/**
 * Keeps expressions out of queries (CVE-2026-109432: the engine evaluates those inside {@code orQueries} unchecked).
 * A query from outside may hold none at any depth; a stored filter only the few that Forløb's own filters need.
 */
final class QueryExpressionGuard extends CommandInterceptor {

    /** Expressions that a stored filter may hold, letter by letter. */
    static final Set<String> OF_STORED_FILTERS = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    private final CommandField<String> filterId =
            new CommandField<>(AbstractExecuteFilterCmd.class, "filterId", String.class);

    @SuppressWarnings("rawtypes") // the engine's own field has this type
    private final CommandField<Query> extendingQuery =
            new CommandField<>(AbstractExecuteFilterCmd.class, "extendingQuery", Query.class);

    private final CommandField<Filter> savedFilter = new CommandField<>(SaveFilterCmd.class, "filter", Filter.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            check(query, Set.of());
        } else if (command instanceof AbstractExecuteFilterCmd) {
            check(extendingQuery.of(command), Set.of());
            checkStored(filterId.of(command));
        } else if (command instanceof SaveFilterCmd) {
            check(savedFilter.of(command));
        }
        return next.execute(command);
    }

    private static void checkStored(String id) {
        if (id != null) {
            check(Context.getCommandContext().getDbEntityManager().selectById(FilterEntity.class, id));
        }
    }

    private static void check(Filter filter) {
        if (filter != null) {
            check(filter.getQuery(), OF_STORED_FILTERS);
        }
    }

    private static void check(Query<?, ?> query, Set<String> allowed) {
        if (query != null && !expressions(query).allMatch(allowed::contains)) {
            throw Refusal.badRequest("Udtryk er ikke tilladt i søgninger. Et gemt filter må kun bruge %s."
                    .formatted(String.join(
                            ", ", OF_STORED_FILTERS.stream().sorted().toList())));
        }
    }

    private static Stream<String> expressions(Query<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return Stream.concat(Stream.of(tasks), tasks.getQueries().stream())
                    .flatMap(part -> part.getExpressions().values().stream());
        }
        return query instanceof AbstractQuery<?, ?> other ? other.getExpressions().values().stream() : Stream.empty();
    }
}
