package dk.forloeb.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.LogRecorder;
import dk.forloeb.support.People;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
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
                .matches("Tina Teamleder ændrede forløbet den .* kl\\. .*, mens du havde formularen åben\\.");
        assertThat(ask(DemoUser.SAGSBEHANDLER, stop, "").path("text").isNull())
                .as("opened afterwards")
                .isTrue();
    }

    @Test
    void whoeverComesBackToADraftIsToldWhatHasBeenDoneSinceItWasBegun() {
        Courses.Stop stop = courses.stopAt("UserTask_HoldStartMeeting");
        draft(DemoUser.SAGSBEHANDLER, stop, "{\"goal\":\"Et job\"}");
        assertThat(ask(DemoUser.SAGSBEHANDLER, stop, "").path("text").isNull())
                .as("nothing yet")
                .isTrue();
        write(stop, DemoUser.TEAMLEDER.id(), "form:x");
        draft(DemoUser.SAGSBEHANDLER, stop, "{\"goal\":\"Et job i et køkken\"}");

        JsonNode opened = ask(DemoUser.SAGSBEHANDLER, stop, "");
        assertThat(opened.path("text").asText())
                .matches("Tina Teamleder ændrede forløbet den .* kl\\. .*, efter at du begyndte på kladden\\.");
        assertThat(since(DemoUser.SAGSBEHANDLER, stop, opened)).as("told once").isEmpty();
        assertThat(ask(DemoUser.TEAMLEDER, stop, "").path("text").isNull())
                .as("has no draft")
                .isTrue();

        transaction.executeWithoutResult(status ->
                jdbc.update("update forloeb.task_draft set begun_at = null where task_id = ?", stop.taskId()));
        assertThat(ask(DemoUser.SAGSBEHANDLER, stop, "").path("text").isNull())
                .as("a draft from before that was kept")
                .isTrue();
        Browser browser = people.browserOf(DemoUser.SAGSBEHANDLER);
        browser.delete(draftOf(stop), "X-CSRF-TOKEN", token(browser, stop));
        assertThat(ask(DemoUser.SAGSBEHANDLER, stop, "").path("text").isNull())
                .as("thrown away")
                .isTrue();
    }

    @Test
    void aDraftAboutHealthIsToldOfToo() {
        Courses.Stop review = courses.stopAt("UserTask_ReviewHealth");
        draft(DemoUser.LAEGE, review, "{}");

        write(review, DemoUser.SAGSBEHANDLER.id(), "form:x");

        assertThat(ask(DemoUser.LAEGE, review, "").path("text").asText())
                .matches("En kollega ændrede forløbet .*, efter at du begyndte på kladden\\.");
    }

    @Test
    void namesNobodyToWhomTheCourseIsShut() {
        Courses.Stop review = courses.stopAt("UserTask_ReviewHealth");
        JsonNode first = ask(DemoUser.LAEGE, review, "");

        write(review, DemoUser.SAGSBEHANDLER.id(), "form:x");

        assertThat(since(DemoUser.LAEGE, review, first)).startsWith("En kollega ændrede forløbet");
    }

    @Test
    void whatTheRecordHasNowIsReadLikeTheForm() {
        Courses.Stop stop = courses.stopAt("UserTask_HoldStartMeeting");
        int before = reads(stop, DemoUser.SAGSBEHANDLER);
        try (LogRecorder log = new LogRecorder()) {
            JsonNode now = json(now(DemoUser.SAGSBEHANDLER, stop));

            assertThat(now.path("channel").asText()).isEqualTo("FREMMOEDE");
            assertThat(now.path("trajectoryNo").asText()).isEqualTo(stop.no());
            assertThat(log.linesWith(Set.of(now.path("citizenName").asText()))).isEmpty();
        }
        assertThat(reads(stop, DemoUser.SAGSBEHANDLER) - before).isEqualTo(1);
        assertThat(now(DemoUser.SAGSBEHANDLER, stop).headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(now(DemoUser.TEAMLEDER, stop).statusCode())
                .as("reads the form too")
                .isEqualTo(200);
        assertThat(now(DemoUser.SAGSBEHANDLER2, stop).statusCode()).isEqualTo(403);
        assertThat(now(DemoUser.LAEGE, stop).statusCode()).isEqualTo(403);
    }

    @Test
    void aboutHealthOnlyThePhysicianReadsIt() {
        Courses.Stop review = courses.stopAt("UserTask_ReviewHealth");

        assertThat(now(DemoUser.LAEGE, review).statusCode()).isEqualTo(200);
        assertThat(now(DemoUser.TEAMLEDER, review).statusCode()).isEqualTo(403);
        assertThat(now(DemoUser.SAGSBEHANDLER, review).statusCode()).isEqualTo(403);
        assertThat(people.browserOf(DemoUser.LAEGE)
                        .get("/forloeb/opgaver/none-such/nu")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void askingHowTheTaskStandsReadsNothing() {
        Courses.Stop stop = courses.stopAt("UserTask_HoldStartMeeting");
        JsonNode first = ask(DemoUser.SAGSBEHANDLER, stop, "");
        int before = reads(stop, DemoUser.SAGSBEHANDLER);

        write(stop, DemoUser.TEAMLEDER.id(), "form:x");
        since(DemoUser.SAGSBEHANDLER, stop, first);

        assertThat(reads(stop, DemoUser.SAGSBEHANDLER)).isEqualTo(before);
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

    private void draft(DemoUser person, Courses.Stop stop, String values) {
        Browser browser = people.browserOf(person);
        HttpResponse<String> saved = browser.put(draftOf(stop), values, "X-CSRF-TOKEN", token(browser, stop));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    }

    private static String token(Browser browser, Courses.Stop stop) {
        return json(browser.get(draftOf(stop))).path("csrfToken").asText();
    }

    private static String draftOf(Courses.Stop stop) {
        return "/forloeb/opgaver/" + stop.taskId() + "/kladde";
    }

    private HttpResponse<String> now(DemoUser person, Courses.Stop stop) {
        return people.browserOf(person).get("/forloeb/opgaver/" + stop.taskId() + "/nu");
    }

    private int reads(Courses.Stop stop, DemoUser person) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.access_log where trajectory_no = ? and user_id = ? and action = 'READ' and source like 'form:%'",
                Integer.class, stop.no(), person.id());
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
