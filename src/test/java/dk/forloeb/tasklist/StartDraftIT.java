package dk.forloeb.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.LogRecorder;
import dk.forloeb.support.People;
import dk.forloeb.support.Tables;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts of forms by which processes are started, over HTTP: whose they are, what is kept apart and when they end. */
@IntegrationTest
class StartDraftIT {

    private static final String ABSENCE = "/forloeb/processer/report-absence/kladde";
    private static final String CHANGE = "/forloeb/processer/report-interruption/kladde";
    private static final String NO = "F-2031-000001";
    private static final String OTHER_NO = "F-2031-000002";
    private static final String CANARY = "Kanariefugl i startformularen";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private DraftWatch watch;

    @Autowired
    private TasklistProperties policy;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CourseDriver course;

    @Autowired
    private DataSource database;

    @Autowired
    private Clock clock;

    private People people;

    @BeforeEach
    void open() {
        people = new People(port);
    }

    @AfterEach
    void forget() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from forloeb.task_draft where task_id like 'start:%'");
            jdbc.update("delete from forloeb.access_log where trajectory_no in (?, ?)", NO, OTHER_NO);
        });
    }

    @Test
    void comesBackToItsWriterAndNobodyCanReadItElsewhere() {
        try (LogRecorder log = new LogRecorder()) {
            HttpResponse<String> saved = save(
                    DemoUser.VISITATOR,
                    "/forloeb/processer/employment-trajectory/kladde",
                    "{\"referralNote\":\"%s\"}".formatted(CANARY));
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
            assertThat(json(saved).path("savedAt").asText()).matches("\\d\\d\\.\\d\\d");
            assertThat(log.linesWith(Set.of(CANARY))).isEmpty();
        }

        JsonNode found = standing(DemoUser.VISITATOR, "/forloeb/processer/employment-trajectory/kladde");
        assertThat(found.path("savedAt").asText()).contains(" kl. ");
        assertThat(found.path("values").path("referralNote").asText()).isEqualTo(CANARY);
        assertThat(found.path("fields")).extracting(JsonNode::asText).containsExactly("referralNote");
        Tables tables = new Tables(database);
        assertThat(tables.occurrencesInRecord(Set.of(CANARY))).isEmpty();
        assertThat(tables.occurrencesInEngine(Set.of(CANARY))).isEmpty();
    }

    @Test
    void twoPeopleHaveEachTheirOwn() {
        save(DemoUser.SAGSBEHANDLER, ABSENCE, "{\"message\":\"FRAVAER\"}");

        JsonNode colleague = standing(DemoUser.TEAMLEDER, ABSENCE);

        assertThat(colleague.path("savedAt").isNull()).isTrue();
        assertThat(colleague.path("values")).isEmpty();
        assertThat(colleague.path("others")).isEmpty();
    }

    @Test
    void whatIsTypedForOneCourseIsNoDraftForAnother() {
        save(DemoUser.SAGSBEHANDLER, ABSENCE + "?forloeb=" + NO, "{\"message\":\"FRAVAER\"}");
        save(DemoUser.SAGSBEHANDLER, CHANGE + "?forloeb=" + NO, "{\"kind\":\"FLYTTET\"}");

        JsonNode other = standing(DemoUser.SAGSBEHANDLER, ABSENCE + "?forloeb=" + OTHER_NO);
        JsonNode list = standing(DemoUser.SAGSBEHANDLER, ABSENCE);

        assertThat(other.path("values")).isEmpty();
        assertThat(other.path("others"))
                .extracting(one -> one.path("no").asText())
                .containsExactly(NO);
        assertThat(list.path("values")).isEmpty();
        assertThat(list.path("others"))
                .extracting(one -> one.path("no").asText())
                .containsExactly(NO);
        assertThat(standing(DemoUser.SAGSBEHANDLER, ABSENCE + "?forloeb=" + NO)
                        .path("values")
                        .path("message")
                        .asText())
                .isEqualTo("FRAVAER");
    }

    @Test
    void itsFirstVersionItsReadingAndItsEndAreLoggedOnceItSaysWhoseItIs() {
        String no = course.refer(CourseAnswers.referral());
        save(DemoUser.TEAMLEDER, ABSENCE, "{\"message\":\"FRAVAER\"}");
        standing(DemoUser.TEAMLEDER, ABSENCE);
        save(DemoUser.TEAMLEDER, ABSENCE, "{\"trajectoryNo\":\"F-2031\"}");
        assertThat(logged(no)).isEmpty();

        save(DemoUser.TEAMLEDER, ABSENCE, "{\"trajectoryNo\":\"%s\"}".formatted(no));
        save(DemoUser.TEAMLEDER, ABSENCE, "{\"trajectoryNo\":\"%s\",\"message\":\"RASKMELDING\"}".formatted(no));
        standing(DemoUser.TEAMLEDER, ABSENCE);
        delete(DemoUser.TEAMLEDER, ABSENCE);
        delete(DemoUser.TEAMLEDER, ABSENCE);

        assertThat(logged(no)).containsExactly("WRITE", "READ", "WRITE");
        assertThat(standing(DemoUser.TEAMLEDER, ABSENCE).path("savedAt").isNull())
                .isTrue();
    }

    @Test
    void aMistypedNumberStandsInNobodysLog() {
        String strangers = course.refer(CourseAnswers.referral());

        save(DemoUser.SAGSBEHANDLER, ABSENCE, "{\"trajectoryNo\":\"%s\"}".formatted(strangers));
        save(DemoUser.SAGSBEHANDLER, ABSENCE + "?forloeb=" + strangers, "{\"message\":\"FRAVAER\"}");
        standing(DemoUser.SAGSBEHANDLER, ABSENCE);
        save(DemoUser.SAGSBEHANDLER, ABSENCE, "{\"trajectoryNo\":\"%s\"}".formatted(NO));

        assertThat(logged(strangers)).isEmpty();
        assertThat(logged(NO)).as("nobody's number").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LAEGE, employment-trajectory", "SAGSBEHANDLER, health-review", "SAGSBEHANDLER, none-such"})
    void onlyWhoMayStartTheProcessKeepsADraft(DemoUser person, String process) {
        String path = "/forloeb/processer/%s/kladde".formatted(process);

        HttpResponse<String> answer = save(person, path, "{\"message\":\"x\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(json(answer).path("detail").asText()).isEqualTo("Du har ikke adgang til at starte denne proces.");
        assertThat(people.browserOf(person).get(path).statusCode()).isEqualTo(403);
        assertThat(delete(person, path).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | {\"secret\":\"y\"} | Feltet »secret« findes ikke på formularen.",
                "'' | {\"from\": | Kladden er sendt i et format, der ikke kan læses.",
                "?forloeb=F-1 | {\"message\":\"FRAVAER\"} | Forløbsnummeret er ikke skrevet rigtigt."
            })
    void whatIsNoDraftOfTheFormIsRefused(String query, String body, String said) {
        HttpResponse<String> answer = save(DemoUser.SAGSBEHANDLER, ABSENCE + query, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("detail").asText()).isEqualTo(said);
    }

    @Test
    void withoutTheTokenOrALoginNothingIsKept() {
        assertThat(people.browserOf(DemoUser.SAGSBEHANDLER)
                        .put(ABSENCE, "{\"message\":\"FRAVAER\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser("http://localhost:" + port).get(ABSENCE).statusCode())
                .isEqualTo(302);
    }

    @Test
    void saveAndSaveAtOnceMakeOneDraft() throws Exception {
        String token = token(DemoUser.SAGSBEHANDLER);
        Browser browser = people.browserOf(DemoUser.SAGSBEHANDLER);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<HttpResponse<String>> click =
                    () -> browser.put(ABSENCE, "{\"message\":\"FRAVAER\"}", "X-CSRF-TOKEN", token);
            for (Future<HttpResponse<String>> answer : both.invokeAll(List.of(click, click))) {
                // The page tries again after a conflict.
                assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(200, 409);
            }
        } finally {
            both.shutdown();
        }
        assertThat(drafts("start:report-absence")).isEqualTo(1);
    }

    @Test
    void endsByItsAgeAndNotForWantOfATask() {
        save(DemoUser.SAGSBEHANDLER, ABSENCE, "{\"message\":\"FRAVAER\"}");
        save(DemoUser.SAGSBEHANDLER, ABSENCE + "?forloeb=" + NO, "{\"message\":\"FRAVAER\"}");
        LocalDateTime tooOld =
                LocalDateTime.now(clock).minusDays(policy.draftDays()).minusMinutes(1);
        transaction.executeWithoutResult(status -> jdbc.update(
                "update forloeb.task_draft set saved_at = ? where task_id = ?", tooOld, "start:report-absence:" + NO));

        watch.runDue();

        assertThat(drafts("start:report-absence")).isEqualTo(1);
        assertThat(drafts("start:report-absence:" + NO)).isZero();
    }

    private HttpResponse<String> save(DemoUser person, String path, String body) {
        return people.browserOf(person).put(path, body, "X-CSRF-TOKEN", token(person));
    }

    private HttpResponse<String> delete(DemoUser person, String path) {
        return people.browserOf(person).delete(path, "X-CSRF-TOKEN", token(person));
    }

    private String token(DemoUser person) {
        return json(people.browserOf(person).get("/forloeb/session"))
                .path("token")
                .asText();
    }

    private JsonNode standing(DemoUser person, String path) {
        return json(people.browserOf(person).get(path));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }

    private int drafts(String place) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.task_draft where task_id = ? and user_id = ?",
                Integer.class,
                place,
                DemoUser.SAGSBEHANDLER.id());
    }

    private List<String> logged(String no) {
        return jdbc.queryForList(
                "select action from forloeb.access_log where trajectory_no = ? and source = 'draft:report-absence' order by id",
                String.class,
                no);
    }
}
