package dk.forloeb.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The heat map of one process with 200,000 finished activities, as many of them gateways and events as in a real course. */
@Tag("measure")
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeatMapSpeedIT {

    private static final int ACTIVITIES = 200_000;
    private static final int OF_AN_INSTANCE = 40;
    private static final int BATCH = 5_000;
    private static final int MINUTES = 3 * 365 * 24 * 60;
    private static final int LONGEST_MINUTES = 90 * 24 * 60;
    private static final List<String> TYPES = List.of(
            "userTask", "serviceTask", "callActivity", "subProcess", "userTask", "exclusiveGateway", "noneEndEvent");
    private static final int WARM_UP = 15;
    private static final int READINGS = 60;
    private static final Duration LONGEST = Duration.ofMillis(300);

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private People people;
    private HistoryRows rows;
    private Definition definition;

    @BeforeAll
    void fill() throws SQLException {
        people = new People(port);
        rows = new HistoryRows("SPEED-", jdbc, transaction);
        ProcessDefinition found = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("employment-trajectory")
                .latestVersion()
                .singleResult();
        definition = new Definition(found.getId(), found.getKey(), found.getName(), found.getVersion());
        LocalDateTime now = LocalDateTime.now(clock);
        Random random = new Random(7);
        for (int i = 0; i < ACTIVITIES; i++) {
            int step = i % OF_AN_INSTANCE;
            rows.add(
                    definition,
                    String.valueOf(i / OF_AN_INSTANCE),
                    "Step_" + step,
                    TYPES.get(step % TYPES.size()),
                    now.minusMinutes(random.nextInt(MINUTES)),
                    Duration.ofMinutes(random.nextInt(LONGEST_MINUTES)),
                    random.nextInt(20) == 0 ? HistoryRows.BROKEN_OFF : HistoryRows.DONE);
            if (i % BATCH == BATCH - 1) {
                rows.store();
            }
        }
        tidy();
    }

    /** As PostgreSQL does of its own accord a minute later. */
    private void tidy() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    @AfterAll
    void empty() {
        rows.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?periode=alt", "?periode=12", "?version=1&periode=alt", "?version=1&periode=3"})
    void answersAtOnce(String query) {
        List<Duration> taken = new ArrayList<>();
        for (int i = 0; i < WARM_UP + READINGS; i++) {
            long start = System.nanoTime();
            int status = people.browserOf(DemoUser.TEAMLEDER)
                    .get("/forloeb/overvaagning/varmekort/" + definition.id() + query)
                    .statusCode();
            assertThat(status).isEqualTo(200);
            if (i >= WARM_UP) {
                taken.add(Duration.ofNanos(System.nanoTime() - start));
            }
        }
        Collections.sort(taken);
        Duration slow = taken.get(READINGS * 95 / 100 - 1);
        System.out.printf(
                "%s: median %d ms, p95 %d ms%n", query, taken.get(READINGS / 2).toMillis(), slow.toMillis());

        assertThat(slow).as("%s: %s", query, taken).isLessThan(LONGEST);
    }
}
