package dk.forloeb.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.demo.OpenForm;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.platform.Role;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.LogRecorder;
import dk.forloeb.support.People;
import dk.forloeb.support.Tables;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts of forms over HTTP: whose they are, what is refused, where they lie and when they end. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftIT {

    private static final String MEETING = "UserTask_HoldStartMeeting";
    private static final String CANARY = "Kanariefugl i kladden";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private DraftWatch watch;

    @Autowired
    private TasklistProperties policy;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource database;

    @Autowired
    private Clock clock;

    private People people;
    private Courses courses;
    private Courses.Stop meeting;

    @BeforeAll
    void open() {
        people = new People(port);
        courses = new Courses(course, tasks);
        meeting = courses.stopAt(MEETING);
    }

    @Test
    void aDraftComesBackWithTheFormAndNobodyCanReadItElsewhere() {
        int logged = logged(meeting.no());
        HttpResponse<String> saved;
        try (LogRecorder log = new LogRecorder()) {
            saved = save(
                    DemoUser.SAGSBEHANDLER,
                    meeting.taskId(),
                    "{\"goal\":\"%s\",\"motivation\":7,\"channel\":null,\"consentPurposes\":[\"A\",\"B\"],\"citizenName\":\"Andet\"}"
                            .formatted(CANARY));
            save(DemoUser.SAGSBEHANDLER, meeting.taskId(), "{\"goal\":\"%s igen\"}".formatted(CANARY));
            save(
                    DemoUser.SAGSBEHANDLER,
                    meeting.taskId(),
                    "{\"goal\":\"%s igen\",\"motivation\":7,\"channel\":null,\"consentPurposes\":[\"A\",\"B\"],\"citizenName\":\"Andet\"}"
                            .formatted(CANARY));
            assertThat(log.linesWith(Set.of(CANARY))).isEmpty();
        }

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(json(saved).path("savedAt").asText()).matches("\\d\\d\\.\\d\\d");
        JsonNode shown = shown(DemoUser.SAGSBEHANDLER, meeting.taskId());
        assertThat(shown.path("goal").path("value").asText()).isEqualTo(CANARY + " igen");
        assertThat(shown.path("motivation").path("value").asInt()).isEqualTo(7);
        assertThat(shown.path("channel").path("value").isNull()).isTrue();
        assertThat(shown.path("consentPurposes").path("value").asText()).isEqualTo("[\"A\",\"B\"]");
        assertThat(shown.path("citizenName").path("value").asText())
                .as("shown only")
                .isNotEqualTo("Andet");
        JsonNode standing = standing(DemoUser.SAGSBEHANDLER, meeting.taskId());
        assertThat(standing.path("savedAt").asText()).contains(" kl. ");
        assertThat(standing.path("fields"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("goal", "motivation", "channel", "consentPurposes");
        Tables tables = new Tables(database);
        assertThat(tables.occurrencesInRecord(Set.of(CANARY))).isEmpty();
        assertThat(tables.occurrencesInEngine(Set.of(CANARY))).isEmpty();
        assertThat(logged(meeting.no()) - logged).as("its first version").isEqualTo(1);

        assertThat(delete(DemoUser.SAGSBEHANDLER, meeting.taskId()).statusCode())
                .isEqualTo(204);
        assertThat(delete(DemoUser.SAGSBEHANDLER, meeting.taskId()).statusCode())
                .as("a second click")
                .isEqualTo(204);
        assertThat(shown(DemoUser.SAGSBEHANDLER, meeting.taskId())
                        .path("goal")
                        .path("value")
                        .asText(""))
                .doesNotContain(CANARY);
    }

    /** Else the page would take what the form shows of the record for what was typed. */
    @Test
    void whileTheTaskIsSomebodyElsesItsDraftIsNotToldOf() {
        Courses.Stop stop = courses.stopAt(MEETING);
        tasks.setAssignee(stop.taskId(), DemoUser.TEAMLEDER.id());
        assertThat(save(DemoUser.TEAMLEDER, stop.taskId(), "{\"goal\":\"Lederens\"}")
                        .statusCode())
                .isEqualTo(200);

        tasks.setAssignee(stop.taskId(), DemoUser.SAGSBEHANDLER.id());
        assertThat(standing(DemoUser.TEAMLEDER, stop.taskId()).path("fields")).isEmpty();
        assertThat(standing(DemoUser.TEAMLEDER, stop.taskId()).path("savedAt").isNull())
                .isTrue();

        tasks.setAssignee(stop.taskId(), DemoUser.TEAMLEDER.id());
        assertThat(standing(DemoUser.TEAMLEDER, stop.taskId())
                        .path("fields")
                        .path(0)
                        .asText())
                .isEqualTo("goal");
    }

    @Test
    void whatTheFormHeldBeforeIsThatOfTheFirstVersion() {
        Courses.Stop stop = courses.stopAt(MEETING);
        save(
                DemoUser.SAGSBEHANDLER,
                stop.taskId(),
                "{\"goal\":\"Nyt\",\"$before\":{\"goal\":\"%s\",\"citizenName\":\"Andet\"}}".formatted(CANARY));
        save(
                DemoUser.SAGSBEHANDLER,
                stop.taskId(),
                "{\"goal\":\"Nyere\",\"motivation\":7,\"$before\":{\"goal\":\"Nyt\",\"motivation\":null}}");
        assertThat(save(
                                DemoUser.SAGSBEHANDLER,
                                stop.taskId(),
                                "{\"goal\":\"Nyest\",\"$before\":{\"goal\":{\"a\":1},\"secret\":\"y\"}}")
                        .statusCode())
                .as("what cannot be compared is no reason to lose a draft")
                .isEqualTo(200);

        JsonNode shown = shown(DemoUser.SAGSBEHANDLER, stop.taskId());
        assertThat(shown.path("goal").path("value").asText()).isEqualTo("Nyest");
        assertThat(shown.path("$beforeDraft").path("value").asText())
                .isEqualTo("{\"goal\":\"%s\",\"motivation\":null}".formatted(CANARY));
        assertThat(new Tables(database).occurrencesInRecord(Set.of(CANARY))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SAGSBEHANDLER2, 403, Du har ikke adgang til denne opgave.",
        "LAEGE, 403, Du har ikke adgang til denne opgave.",
        "TEAMLEDER, 403, Du har ikke adgang til denne opgave."
    })
    void nobodyElseKeepsADraftOfATask(DemoUser person, int status, String said) {
        HttpResponse<String> answer = save(person, meeting.taskId(), "{\"goal\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("detail").asText()).isEqualTo(said);
        assertThat(drafts(meeting.taskId(), person.id())).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"goal\":\"x\",\"secret\":\"y\"} | Feltet »secret« findes ikke på formularen.",
                "{\"goal\":{\"a\":1}} | Feltet »goal« er sendt i et format, der ikke kan læses.",
                "[1] | Formularen er sendt i et format, der ikke kan læses.",
                "{\"goal\": | Kladden er sendt i et format, der ikke kan læses."
            })
    void whatIsNoDraftOfTheFormIsRefused(String body, String said) {
        HttpResponse<String> answer = save(DemoUser.SAGSBEHANDLER, meeting.taskId(), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("detail").asText()).isEqualTo(said);
    }

    @Test
    void whatIsTooLongIsRefused() {
        HttpResponse<String> field =
                save(DemoUser.SAGSBEHANDLER, meeting.taskId(), "{\"goal\":\"%s\"}".formatted("x".repeat(100_001)));
        HttpResponse<String> all =
                save(DemoUser.SAGSBEHANDLER, meeting.taskId(), "{\"goal\":\"%s\"}".formatted("x".repeat(2_000_001)));

        assertThat(field.statusCode()).isEqualTo(400);
        assertThat(json(field).path("detail").asText()).contains("er for langt");
        assertThat(all.statusCode()).isEqualTo(413);
        assertThat(json(all).path("detail").asText()).contains("skrevet for meget");
    }

    @Test
    void aTaskThatIsNotThereHasNoDraft() {
        HttpResponse<String> answer = save(DemoUser.SAGSBEHANDLER, "none-such", "{\"goal\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("detail").asText()).contains("Opgaven findes ikke længere");
    }

    @Test
    void withoutTheTokenOrALoginNothingIsKept() {
        assertThat(people.browserOf(DemoUser.SAGSBEHANDLER)
                        .put(path(meeting.taskId()), "{\"goal\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser("http://localhost:" + port)
                        .get(path(meeting.taskId()))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void twoWithTheSamePoolTaskHaveEachTheirOwn() {
        Courses.Stop pool = courses.stopAt("UserTask_AssessTargetGroup");
        Browser colleague = colleague("vera", Role.SCREENER);
        try {
            save(DemoUser.VISITATOR, pool.taskId(), "{\"needStatement\":\"Vibekes tekst\"}");
            save(colleague, pool.taskId(), "{\"needStatement\":\"Veras tekst\"}");

            assertThat(shown(people.browserOf(DemoUser.VISITATOR), pool.taskId())
                            .path("needStatement")
                            .path("value")
                            .asText())
                    .isEqualTo("Vibekes tekst");
            assertThat(shown(colleague, pool.taskId())
                            .path("needStatement")
                            .path("value")
                            .asText())
                    .isEqualTo("Veras tekst");

            complete(pool.no(), "UserTask_AssessTargetGroup");
            watch.runDue();

            assertThat(drafts(pool.taskId(), "vera") + drafts(pool.taskId(), DemoUser.VISITATOR.id()))
                    .as("the task is done")
                    .isZero();
            assertThat(save(colleague, pool.taskId(), "{\"needStatement\":\"For sent\"}")
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            identity.deleteUser("vera");
        }
    }

    @Test
    void saveAndSaveAtOnceMakeOneDraft() throws Exception {
        Courses.Stop stop = courses.stopAt(MEETING);
        String token = standing(DemoUser.SAGSBEHANDLER, stop.taskId())
                .path("csrfToken")
                .asText();
        Browser browser = people.browserOf(DemoUser.SAGSBEHANDLER);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<HttpResponse<String>> click =
                    () -> browser.put(path(stop.taskId()), "{\"goal\":\"x\"}", "X-CSRF-TOKEN", token);
            List<Future<HttpResponse<String>>> answers = both.invokeAll(List.of(click, click));
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(200);
            }
        } finally {
            both.shutdown();
        }
        assertThat(drafts(stop.taskId(), DemoUser.SAGSBEHANDLER.id())).isEqualTo(1);
    }

    @Test
    void whatIsTypedAboutHealthLiesApart() {
        Courses.Stop review = courses.stopAt("UserTask_ReviewHealth");

        save(
                DemoUser.LAEGE,
                review.taskId(),
                "{\"findings\":\"%1$s\",\"$before\":{\"findings\":\"%1$s\"}}".formatted(CANARY));

        assertThat(count("select count(*) from health.task_draft where task_id = ?", review.taskId()))
                .isEqualTo(1);
        assertThat(count("select count(*) from forloeb.task_draft where task_id = ?", review.taskId()))
                .isZero();
        assertThat(shown(DemoUser.LAEGE, review.taskId())
                        .path("findings")
                        .path("value")
                        .asText())
                .isEqualTo(CANARY);
        assertThat(people.browserOf(DemoUser.TEAMLEDER)
                        .get(path(review.taskId()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anOldDraftEndsAndSoDoesOneWhoseTaskIsGone() {
        Courses.Stop kept = courses.stopAt(MEETING);
        Courses.Stop old = courses.stopAt(MEETING);
        Stream.of(kept, old).forEach(stop -> save(DemoUser.SAGSBEHANDLER, stop.taskId(), "{\"goal\":\"Bliver\"}"));
        LocalDateTime long30 =
                LocalDateTime.now(clock).minusDays(policy.draftDays()).minusMinutes(1);
        transaction.executeWithoutResult(status -> {
            jdbc.update("update forloeb.task_draft set saved_at = ? where task_id = ?", long30, old.taskId());
            jdbc.update(
                    "insert into health.task_draft (task_id, user_id, form_id, saved_at, values_encrypted)"
                            + " values ('gone', 'laege', 'review-health', ?, 'x')",
                    LocalDateTime.now(clock));
        });

        watch.runDue();

        assertThat(drafts(kept.taskId(), DemoUser.SAGSBEHANDLER.id())).isEqualTo(1);
        assertThat(drafts(old.taskId(), DemoUser.SAGSBEHANDLER.id())).isZero();
        assertThat(count("select count(*) from health.task_draft where task_id = ?", "gone"))
                .isZero();
    }

    private void complete(String no, String task) {
        OpenForm form = course.form(no, task);
        course.doer()
                .submit(
                        form,
                        course.answers(form, Map.of("needStatement", "Borgeren mangler dansk på arbejdspladsen.")));
    }

    private Browser colleague(String id, Role role) {
        User user = identity.newUser(id);
        user.setFirstName("Vera");
        user.setLastName("Visitator");
        user.setPassword("demo");
        identity.saveUser(user);
        identity.createMembership(id, role.key());
        return new Browser("http://localhost:" + port).login("welcome", id, "demo");
    }

    private HttpResponse<String> save(DemoUser person, String task, String body) {
        return save(people.browserOf(person), task, body);
    }

    private HttpResponse<String> save(Browser browser, String task, String body) {
        return browser.put(path(task), body, "X-CSRF-TOKEN", token(browser));
    }

    private HttpResponse<String> delete(DemoUser person, String task) {
        Browser browser = people.browserOf(person);
        return browser.delete(path(task), "X-CSRF-TOKEN", token(browser));
    }

    /** Of any page with a form; the session has one token. */
    private String token(Browser browser) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(browser.get("/forloeb/demo/ur").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private JsonNode standing(DemoUser person, String task) {
        return json(people.browserOf(person).get(path(task)));
    }

    private JsonNode shown(DemoUser person, String task) {
        return shown(people.browserOf(person), task);
    }

    private static JsonNode shown(Browser browser, String task) {
        return json(browser.get(People.ENGINE + "/task/" + task + "/form-variables?deserializeValues=false"));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }

    private int drafts(String task, String person) {
        return count("select count(*) from forloeb.task_draft where task_id = ? and user_id = ?", task, person);
    }

    private int logged(String no) {
        return count(
                "select count(*) from forloeb.access_log where trajectory_no = ? and source = ?",
                no,
                "draft:hold-start-meeting");
    }

    private int count(String sql, Object... values) {
        return jdbc.queryForObject(sql, Integer.class, values);
    }

    private static String path(String task) {
        return "/forloeb/opgaver/" + task + "/kladde";
    }
}
