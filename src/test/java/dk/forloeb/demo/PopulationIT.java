package dk.forloeb.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.ForloebApplication;
import dk.forloeb.support.Program;
import dk.forloeb.support.Tables;
import dk.forloeb.support.TestDatabase;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryStatus;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The population as a new user gets it: made by the program itself in a Java machine of its own, since a second engine
 * beside the other tests' would take over their clock.
 */
@Tag("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PopulationIT {

    private static final String READY = "Forløb er klar";
    private static final String HALFWAY = "Demobefolkningen: 50 %";
    private static final String DONE = "Demobefolkningen er færdig";

    private final List<EmbeddedPostgres> servers = new ArrayList<>();
    private Path folder;
    private Home home;
    private JdbcTemplate data;
    private List<String> said;
    private long heapMegabytes;

    /** A database of its own, with the arguments that lead to it. */
    private record Home(DataSource database, Path folder, List<String> arguments) {}

    @BeforeAll
    void populate(@TempDir Path anyFolder) throws Exception {
        folder = anyFolder;
        home = home("one");
        try (Program program = start(home)) {
            program.waitFor(READY);
            heapMegabytes = program.heapMegabytes();
            program.stop();
            said = program.said();
        }
        data = new JdbcTemplate(home.database());
    }

    @AfterAll
    void stop() throws IOException {
        for (EmbeddedPostgres server : servers) {
            server.close();
        }
    }

    @Test
    void standsInEveryStatusAndEveryPhase() {
        assertThat(data.queryForList("select distinct status from forloeb.trajectory", String.class))
                .containsExactlyInAnyOrderElementsOf(names(TrajectoryStatus.values()));
        assertThat(data.queryForList("select distinct phase from forloeb.trajectory", String.class))
                .containsExactlyInAnyOrderElementsOf(names(Phase.values()));
        assertThat(count("forloeb.trajectory")).isEqualTo(size());
    }

    @Test
    void hasTasksThatAreLateAndTasksThatAreDueSoon() {
        assertThat(count("act_ru_task where due_date_ < current_timestamp")).isPositive();
        assertThat(count("act_ru_task where due_date_ > current_timestamp")).isPositive();
        assertThat(count("act_ru_task where due_date_ is null or follow_up_date_ is null"))
                .as("tasks without dates")
                .isZero();
        assertThat(data.queryForList("select distinct task_def_key_ from act_ru_task", String.class))
                .as("steps with work to do")
                .contains(
                        "UserTask_DescribeSituation",
                        "UserTask_AssessTargetGroup",
                        "UserTask_HoldStartMeeting",
                        "UserTask_ClarifyCompetences",
                        "UserTask_LayPlan",
                        "UserTask_CompleteUpskilling",
                        "UserTask_MatchWorkplace",
                        "UserTask_EndPlacement",
                        "UserTask_ContactAfterAbsence",
                        "UserTask_ChooseNextStep",
                        "UserTask_ReviewLongCourse",
                        "UserTask_CloseTrajectory");
    }

    @Test
    void showsWhatTheCourseCanBring() {
        assertThat(count("forloeb.plan where round_no > 1")).as("second rounds").isPositive();
        assertThat(count("forloeb.mentor_grant where ended_on is null"))
                .as("mentors at work")
                .isPositive();
        assertThat(count("forloeb.plan p where not exists"
                        + " (select 1 from forloeb.plan_item i where i.plan_id = p.id and i.kind = 'MENTOR')"))
                .as("plans without a mentor")
                .isPositive();
        assertThat(count("health.physician_slot where starts_at > current_timestamp"))
                .as("times with the physician")
                .isPositive();
        assertThat(count("forloeb.absence where status = 'AFSLUTTET'"))
                .as("absences that are dealt with")
                .isPositive();
        assertThat(count("forloeb.absence where status in ('MELDT', 'SYGDOM', 'RAADIGHED', 'AFTALE')"))
                .as("open absences")
                .isPositive();
        assertThat(count("forloeb.deadline_change where kind = 'PAAMINDET'"))
                .as("deadlines that were reminded of")
                .isPositive();
        assertThat(count("forloeb.deadline where closed_at is null and escalated_on is not null"))
                .as("late tasks with the team leader")
                .isPositive();
        assertThat(count("forloeb.decision where status <> 'UDKAST'"))
                .as("decisions that are being made")
                .isPositive();
        assertThat(count("forloeb.aftercare_contact"))
                .as("contacts in after-care")
                .isPositive();
    }

    @Test
    void isMadeWithoutARefusalOrAWarning() {
        assertThat(said)
                .filteredOn(line -> line.contains(DONE))
                .singleElement()
                .asString()
                .endsWith(", 0 afvist.");
        assertThat(said)
                .filteredOn(line -> line.contains("WARN") || line.contains("ERROR"))
                .isEmpty();
        assertThat(count("act_ru_incident")).isZero();
        assertThat(count("act_ru_job where retries_ = 0 or exception_msg_ is not null"))
                .isZero();
    }

    @Test
    void leavesTheProgramSmall() {
        assertThat(heapMegabytes).as("heap at rest in MB").isBetween(20L, 350L);
    }

    @Test
    void staysAsItIsWhenTheProgramIsStartedAgain() throws Exception {
        Map<String, List<String>> before = new Tables(home.database()).content();

        List<String> again = run(home);

        assertThat(again).noneMatch(line -> line.contains("Demobefolkningen"));
        assertThat(new Tables(home.database()).content()).isEqualTo(before);
    }

    @Test
    void goesOnWhereAPowerCutInterruptedItAndBecomesTheSame() throws Exception {
        Home other = home("two");
        try (Program program = start(other)) {
            program.waitFor(HALFWAY);
            program.kill();
        }
        JdbcTemplate interrupted = new JdbcTemplate(other.database());
        assertThat(courses(interrupted)).as("halfway").isNotEmpty().hasSizeLessThan(size());

        List<String> rest = run(other);

        assertThat(courses(interrupted)).isEqualTo(courses(data));
        assertThat(rest)
                .filteredOn(line -> line.contains("WARN") || line.contains("ERROR"))
                .isEmpty();
    }

    /** How each citizen's course stands: status, phase and result. */
    private static Map<Integer, String> courses(JdbcTemplate database) {
        Map<Integer, String> courses = new TreeMap<>();
        database.query(
                "select c.persona, t.status, t.phase, t.outcome, t.ended_on from forloeb.trajectory t"
                        + " join forloeb.demo_citizen c on c.trajectory_no = t.no",
                row -> {
                    courses.put(
                            row.getInt(1),
                            "%s %s %s %s"
                                    .formatted(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                });
        return courses;
    }

    private static int size() {
        return Fate.values().length;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private int count(String from) {
        return data.queryForObject("select count(*) from " + from, Integer.class);
    }

    /** Starts the program, lets it get ready, and ends it again; returns what it said. */
    private static List<String> run(Home home) throws Exception {
        try (Program program = start(home)) {
            program.waitFor(READY);
            program.stop();
            return program.said();
        }
    }

    private static Program start(Home home) throws IOException {
        return Program.start(
                ForloebApplication.class.getName(),
                Program.productClassPath(),
                home.folder(),
                List.of(),
                home.arguments().toArray(String[]::new));
    }

    private Home home(String name) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=demo",
                "--server.port=0",
                // What falls due between two starts is no part of the population.
                "--camunda.bpm.job-execution.enabled=false",
                "--forloeb.letter.dispatch-every=24h",
                "--forloeb.deadlines.watch-every=24h",
                "--forloeb.demo.size=" + size()));
        if (TestDatabase.isPostgres()) {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            servers.add(server);
            arguments.addAll(List.of(
                    "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.flyway.default-schema=forloeb",
                    "--spring.flyway.schemas=forloeb,health"));
            return new Home(server.getPostgresDatabase(), own, arguments);
        }
        return new Home(
                new DriverManagerDataSource("jdbc:h2:file:" + own.resolve("data/forloeb"), "sa", ""), own, arguments);
    }
}
