package dk.forloeb.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody with an open form is told of what others do meanwhile. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private People people;
    private Courses courses;

    @BeforeAll
    void open() {
        people = new People(port);
        courses = new Courses(course, tasks);
    }

    @Test
    void tellsWhatSomebodyElseHasDoneSince() {
        Courses.Stop stop = courses.stopAt("UserTask_HoldStartMeeting");
        JsonNode first = ask(DemoUser.SAGSBEHANDLER, stop, "");
        assertThat(first.path("workable").asBoolean()).isTrue();

        write(stop, DemoUser.SAGSBEHANDLER.id(), "form:x");
        write(stop, "system", "form:x");
        write(stop, DemoUser.TEAMLEDER.id(), "draft:x");
        assertThat(since(DemoUser.SAGSBEHANDLER, stop, first)).isEmpty();

        write(stop, DemoUser.TEAMLEDER.id(), "form:x");
        assertThat(since(DemoUser.SAGSBEHANDLER, stop, first))
                .matches("Tina Teamleder ændrede forløbet den .* kl\\. .*Genindlæs formularen.*");
        assertThat(ask(DemoUser.SAGSBEHANDLER, stop, "").path("text").isNull())
                .as("opened afterwards")
                .isTrue();
    }

    @Test
    void namesNobodyToWhomTheCourseIsShut() {
        Courses.Stop review = courses.stopAt("UserTask_ReviewHealth");
        JsonNode first = ask(DemoUser.LAEGE, review, "");

        write(review, DemoUser.SAGSBEHANDLER.id(), "form:x");

        assertThat(since(DemoUser.LAEGE, review, first)).startsWith("En kollega ændrede forløbet");
    }

    @Test
    void tellsThatTheTaskIsSomebodyElsesOrGone() {
        Courses.Stop pool = courses.stopAt("UserTask_AssessTargetGroup");
        JsonNode first = ask(DemoUser.VISITATOR, pool, "");
        assertThat(since(DemoUser.VISITATOR, pool, first)).isEmpty();

        tasks.setAssignee(pool.taskId(), DemoUser.SAGSBEHANDLER2.id());
        assertThat(since(DemoUser.VISITATOR, pool, first)).contains("har fået opgaven");

        assertThat(json(people.browserOf(DemoUser.LAEGE)
                                .get("/forloeb/opgaver/none-such/stand?siden=2026-01-01T00:00:00"))
                        .path("text")
                        .asText())
                .startsWith("Opgaven er ikke længere åben for dig.");
        tasks.setAssignee(pool.taskId(), null);
    }

    /** As the log keeps it, after whatever has been asked before. */
    private void write(Courses.Stop stop, String user, String source) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into forloeb.access_log (at, user_id, trajectory_no, action, source) values (?, ?, ?, 'WRITE', ?)",
                LocalDateTime.now(clock).plusNanos(1_000_000),
                user,
                stop.no(),
                source));
    }

    private String since(DemoUser person, Courses.Stop stop, JsonNode first) {
        return ask(
                        person,
                        stop,
                        "?siden=%s&min=%s"
                                .formatted(
                                        first.path("now").asText(),
                                        first.path("workable").asBoolean()))
                .path("text")
                .asText("")
                .replace("null", "");
    }

    private JsonNode ask(DemoUser person, Courses.Stop stop, String query) {
        HttpResponse<String> answer =
                people.browserOf(person).get("/forloeb/opgaver/" + stop.taskId() + "/stand" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
