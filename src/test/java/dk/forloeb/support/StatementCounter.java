package dk.forloeb.support;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts the SQL statements that one thread sends to the database, as the client executes them: a batch is one statement,
 * however many rows it brings, since it is prepared and sent once.
 */
@TestComponent
public class StatementCounter implements BeanPostProcessor, QueryExecutionListener {

    private final ThreadLocal<List<String>> statements = new ThreadLocal<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource
                ? ProxyDataSourceBuilder.create(dataSource).listener(this).build()
                : bean;
    }

    /** Runs the work and says how many statements it sent. */
    public int count(Runnable work) {
        return statementsOf(work).size();
    }

    /** Runs the work and returns every statement that it sent, in order. */
    public List<String> statementsOf(Runnable work) {
        List<String> sent = new ArrayList<>();
        statements.set(sent);
        try {
            work.run();
            return sent;
        } finally {
            statements.remove();
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        List<String> sent = statements.get();
        if (sent != null) {
            queries.forEach(query -> sent.add(query.getQuery()));
        }
    }
}
