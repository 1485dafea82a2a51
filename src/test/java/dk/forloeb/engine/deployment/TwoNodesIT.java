package dk.forloeb.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Two nodes that start together on one PostgreSQL deploy once. H2 cannot show it: the engine takes no deployment lock
 * there, and nobody runs two nodes on it.
 */
class TwoNodesIT {

    private static final int STARTS = 5;

    @Test
    void deployOnceWhenTheyStartTogether() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            DataSource database = postgres.getPostgresDatabase();
            ProcessEngine one = engine("one", database);
            ProcessEngine two = engine("two", database);
            try {
                for (int start = 0; start < STARTS; start++) {
                    startTogether(one, two);
                    assertThat(one.getRepositoryService()
                                    .createDeploymentQuery()
                                    .count())
                            .isEqualTo(1);
                    one.getRepositoryService()
                            .createDeploymentQuery()
                            .list()
                            .forEach(deployment ->
                                    one.getRepositoryService().deleteDeployment(deployment.getId(), true));
                }
            } finally {
                one.close();
                two.close();
            }
        }
    }

    private static void startTogether(ProcessEngine... engines) throws Exception {
        CyclicBarrier together = new CyclicBarrier(engines.length);
        ExecutorService nodes = Executors.newFixedThreadPool(engines.length);
        try {
            List<Future<Void>> starts = Stream.of(engines)
                    .map(node -> nodes.submit(() -> {
                        together.await();
                        new ProcessDeployer(node.getRepositoryService(), sample()).afterSingletonsInstantiated();
                        return (Void) null;
                    }))
                    .toList();
            for (Future<Void> start : starts) {
                start.get();
            }
        } finally {
            nodes.shutdown();
        }
    }

    private static PathMatchingResourcePatternResolver sample() throws Exception {
        URL root = Path.of("src/test/resources/sample").toUri().toURL();
        return new PathMatchingResourcePatternResolver(new URLClassLoader(new URL[] {root}, null));
    }

    private static ProcessEngine engine(String name, DataSource database) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration
                .getProcessEnginePlugins()
                .add(new ModelCheckPlugin(new ModelCheck(bean -> true, new JsonFormCheck())));
        return configuration.buildProcessEngine();
    }
}
