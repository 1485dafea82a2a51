package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.demo.OpenForm;
import dk.forloeb.engine.access.Accounts;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.platform.Role;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.Http;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.Tables;
import dk.forloeb.support.Together;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever people and machines send wrongly is told in Danish with the right status, and leaves nothing behind. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MEGABYTE = "x".repeat(1024 * 1024);
    private static final String START = People.ENGINE + "/process-definition/key/employment-trajectory/submit-form";
    private static final String GONE = "Opgaven findes ikke længere. Den er måske allerede afsluttet; opdatér listen.";
    private static final String[] LOGS = {"access_log"};

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    private People people;
    private Courses courses;

    /** Refused again and again, and the same afterwards. */
    private Courses.Stop meeting;

    @BeforeAll
    void open() {
        people = new People(port);
        courses = new Courses(course, tasks);
        meeting = courses.stopAt("UserTask_HoldStartMeeting");
    }

    static Stream<Arguments> wrongReferrals() {
        return Stream.of(
                Arguments.of("cpr", "31138-1234", "CPR"),
                Arguments.of("cpr", "3113801234", "dato"),
                Arguments.of("cpr", "abcdefghij", "CPR"),
                Arguments.of("fullName", null, "skal udfyldes"),
                Arguments.of("fullName", 12, "skal være en tekst"),
                Arguments.of("fullName", List.of("Anna"), "skal være en tekst"),
                Arguments.of("benefitType", "LOTTO", "skal vælges blandt de viste muligheder"),
                Arguments.of("isAdmin", true, "Feltet »isAdmin« findes ikke på formularen."),
                Arguments.of("referralNote", MEGABYTE, "er for langt"));
    }

    @ParameterizedTest
    @MethodSource("wrongReferrals")
    void aWrongAnswerOnTheStartFormIsExplained(String key, Object answer, String sentence) {
        Map<String, Object> referral = new HashMap<>(CourseAnswers.referral());
        referral.put("referralNote", "Har brug for hjælp til at komme i arbejde.");
        referral.put(key, answer);

        HttpResponse<String> inTasklist = leavesNothing(() ->
                people.browserOf(DemoUser.VISITATOR).post(START, json(Map.of("variables", Http.variables(referral)))));
        Http.Answer byMachine =
                leavesNothing(() -> Http.as(port, DemoUser.VISITATOR.id()).start("employment-trajectory", referral));

        assertThat(inTasklist.statusCode()).isEqualTo(400);
        assertThat(Browser.message(inTasklist)).contains(sentence).doesNotContain("Cannot", "ENGINE-");
        assertThat(byMachine.status()).as(byMachine.message()).isEqualTo(400);
        assertThat(byMachine.message()).isEqualTo(Browser.message(inTasklist));
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of("channel", null, "skal udfyldes"),
                Arguments.of("channel", "BREVDUE", "skal vælges blandt de viste muligheder"),
                Arguments.of("consentPurposes", "LAEGE_PAA_JOBCENTER", "skal vælges blandt de viste muligheder"),
                Arguments.of("caseworker", "sagsbehandler2", "Feltet »caseworker« findes ikke på formularen."),
                Arguments.of("motivation", MEGABYTE, "for langt"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void aWrongAnswerOnATaskIsExplained(String key, Object answer, String sentence) {
        Map<String, Object> answers = new HashMap<>(answersFor(meeting, "UserTask_HoldStartMeeting"));
        answers.put(key, answer);
        String body = json(Map.of("variables", Http.variables(answers)));

        HttpResponse<String> inTasklist = leavesNothing(() -> people.browserOf(DemoUser.SAGSBEHANDLER)
                .post(People.ENGINE + "/task/" + meeting.taskId() + "/submit-form", body));
        Http.Answer byMachine =
                leavesNothing(() -> Http.as(port, DemoUser.SAGSBEHANDLER.id()).submitTask(meeting.taskId(), answers));

        HttpResponse<String> completed = leavesNothing(() -> people.browserOf(DemoUser.SAGSBEHANDLER)
                .post(People.ENGINE + "/task/" + meeting.taskId() + "/complete", body));

        assertThat(List.of(inTasklist.statusCode(), completed.statusCode(), byMachine.status()))
                .containsOnly(400);
        assertThat(Browser.message(inTasklist)).contains(sentence).doesNotContain("Cannot", "ENGINE-");
        assertThat(List.of(Browser.message(completed), byMachine.message())).containsOnly(Browser.message(inTasklist));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task/count", "/api/referrals", START})
    void aBodyOverTheLimitIsTurnedAway(String path) {
        String body = "{\"a\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}";

        int status = leavesNothing(() -> path.equals(START)
                ? people.browserOf(DemoUser.VISITATOR).post(path, body).statusCode()
                : Http.as(port, DemoUser.VISITATOR.id()).post(path, body).status());

        assertThat(status).isEqualTo(413);
    }

    @Test
    void aTaskThatIsNotThereIsExplained() {
        Browser caseworker = people.browserOf(DemoUser.SAGSBEHANDLER);
        String task = People.ENGINE + "/task/ukendt";

        HttpResponse<String> looked = caseworker.get(task);
        HttpResponse<String> submitted = leavesNothing(() -> caseworker.post(task + "/submit-form", "{}"));
        HttpResponse<String> opened = caseworker.get(task + "/form-variables");

        assertThat(looked.statusCode()).isEqualTo(404);
        assertThat(Browser.message(looked)).startsWith("Opgaven findes ikke længere.");
        assertThat(submitted.statusCode()).isEqualTo(400);
        assertThat(Browser.message(submitted)).isEqualTo(GONE);
        assertThat(opened.statusCode()).isEqualTo(400);
        assertThat(Browser.message(opened)).startsWith("Opgaven findes ikke længere.");
    }

    @Test
    void theSecondSubmissionOfATaskIsToldThatItIsDone() {
        Courses.Stop stop = courses.stopAt("UserTask_HoldStartMeeting");
        Map<String, Object> answers = answersFor(stop, "UserTask_HoldStartMeeting");
        Http caseworker = Http.as(port, DemoUser.SAGSBEHANDLER.id());
        Http.Answer first = caseworker.submitTask(stop.taskId(), answers);

        Http.Answer second = leavesNothing(() -> caseworker.submitTask(stop.taskId(), answers));

        assertThat(first.status()).as(first.body()).isIn(200, 204);
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.message()).isEqualTo(GONE);
    }

    @Test
    void aTaskThatSomebodyElseTookIsNotTakenAgain() {
        Courses.Stop stop = courses.stopAt("UserTask_DescribeSituation");
        accounts.ensure("visitator2", "Villy", "Visitator", "demo", Role.SCREENER);
        try {
            String claim = People.ENGINE + "/task/" + stop.taskId() + "/claim";
            people.browserOf(DemoUser.VISITATOR).post(claim, "{\"userId\":\"visitator\"}");
            Browser colleague = new Browser("http://localhost:" + port).login("visitator2", "demo");

            HttpResponse<String> second = leavesNothing(() -> colleague.post(claim, "{\"userId\":\"visitator2\"}"));

            assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
            assertThat(Browser.message(second)).isEqualTo("En anden har taget opgaven. Opdatér opgavelisten.");
        } finally {
            identity.deleteUser("visitator2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserTask_DescribeSituation", "UserTask_HoldStartMeeting"})
    void ofSubmissionsAtTheSameMomentOneWins(String taskKey) throws Exception {
        Courses.Stop stop = courses.stopAt(taskKey);
        OpenForm form = course.form(stop.no(), taskKey);
        Map<String, Object> answers = answersFor(stop, taskKey);
        Http doer = Http.as(port, form.person().id());

        List<Http.Answer> result = Together.call(4, () -> doer.submitTask(stop.taskId(), answers));

        assertThat(result).filteredOn(answer -> answer.status() < 300).hasSize(1);
        assertThat(result)
                .filteredOn(answer -> answer.status() >= 300)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(400, 409))
                .extracting(Http.Answer::message)
                .allMatch(message -> message.startsWith("Opgaven findes ikke længere.")
                        || message.startsWith("En kollega har ændret sagen")
                        || message.startsWith("En anden har ændret det samme"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.access_log where trajectory_no = ? and action = 'WRITE' and source = ?",
                        Integer.class,
                        stop.no(),
                        "form:" + form.formId()))
                .isEqualTo(1);
        assertThat(jdbc.queryForList(
                        "select kind from forloeb.trajectory_event where trajectory_no = ? group by kind, code having count(*) > 1",
                        String.class,
                        stop.no()))
                .isEmpty();
    }

    @Test
    void whoComesAfterAColleaguesChangeStoresNothing() {
        Courses.Stop stop = courses.stopAt("UserTask_DescribeSituation");
        OpenForm form = course.form(stop.no(), "UserTask_DescribeSituation");
        Map<String, Object> answers = answersFor(stop, "UserTask_DescribeSituation");
        TransactionTemplate submission = new TransactionTemplate(transactions);
        TransactionTemplate colleague = new TransactionTemplate(transactions);
        colleague.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        String change = "update forloeb.trajectory set version = version + 1 where no = ?";
        Map<String, List<String>> before = new Tables(database).content("access_log", "trajectory");

        assertThatThrownBy(() -> submission.executeWithoutResult(status -> {
                    course.doer().open(stop.taskId());
                    colleague.executeWithoutResult(other -> jdbc.update(change, stop.no()));
                    course.doer().submit(form, answers);
                }))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("En kollega har ændret sagen, mens du arbejdede. Dine svar er ikke gemt.");

        assertThat(new Tables(database).content("access_log", "trajectory")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "PROCESEJER"})
    void brokenModelsAreListedInFullAndNotDeployed(DemoUser person) throws IOException {
        Map<String, String> files = Map.of(
                "screening.bpmn",
                read("processes/screening/screening.bpmn")
                        .replace("candidateGroups=\"screener\"", "candidateGroups=\"astrolog\"")
                        .replace("${claimSeatDelegate}", "${Runtime.getRuntime()}"),
                "target-group.dmn",
                read("processes/screening/target-group.dmn").replace("decisionDate", "dato"),
                "describe-situation.form",
                read("forms/screening/describe-situation.form").replace("\"textarea\"", "\"iframe\""));

        Http.Answer answer = leavesNothing(() -> deploy(person, files));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.message())
                .startsWith("Modellerne er ikke udrullet, og intet er ændret. Ret dette og prøv igen:")
                .contains("astrolog", "UserTask_DescribeSituation", "UserTask_AssessTargetGroup")
                .contains("ServiceTask_ClaimSeat", "target-group.dmn · ", "describe-situation.form · ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"screening.bpmn", "target-group.dmn", "describe-situation.form", "program.js"})
    void aFileThatIsNoModelIsExplained(String name) {
        Http.Answer answer = leavesNothing(() -> deploy(DemoUser.PROCESEJER, Map.of(name, "<a>ødelagt")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.message()).startsWith("Modellerne er ikke udrullet").contains(name + " · ");
    }

    @ParameterizedTest
    @EnumSource(names = {"SAGSBEHANDLER", "TEAMLEDER", "CONTROLLER"})
    void othersDeployNothing(DemoUser person) throws IOException {
        String model = read("processes/screening/screening.bpmn");

        assertThat(leavesNothing(() -> deploy(person, Map.of("screening.bpmn", model)))
                        .status())
                .isEqualTo(403);
    }

    private Http.Answer deploy(DemoUser person, Map<String, String> files) {
        return Http.as(port, person.id())
                .upload("/engine-rest/deployment/create", Map.of("deployment-name", "screening"), files);
    }

    private Map<String, Object> answersFor(Courses.Stop stop, String taskKey) {
        return course.answers(
                course.form(stop.no(), taskKey),
                CourseAnswers.toJob().byTask().get(taskKey).get(0));
    }

    private <T> T leavesNothing(Supplier<T> request) {
        Map<String, List<String>> before = new Tables(database).content(LOGS);
        T answer = request.get();
        assertThat(new Tables(database).content(LOGS)).isEqualTo(before);
        return answer;
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
