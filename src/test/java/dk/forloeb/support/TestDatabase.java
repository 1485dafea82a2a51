package dk.forloeb.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application under test at an empty database of the wanted kind. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Whether the tests run on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("forloeb.db"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (isPostgres()) {
            String url = start().getJdbcUrl("postgres", "postgres");
            TestPropertyValues.of(
                            "spring.datasource.url=" + url,
                            "spring.datasource.username=postgres",
                            "spring.flyway.default-schema=forloeb",
                            "spring.flyway.schemas=forloeb,health")
                    .applyTo(context);
        } else {
            TestPropertyValues.of("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                    .applyTo(context);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
