package dk.forloeb.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.letter.DeliveryView;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterProperties;
import dk.forloeb.letter.LetterService;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.TrajectoryService;
import java.nio.file.Files;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests to other administrations on the real processes: on consent only, until it is taken back or the course ends. */
@IntegrationTest
class CoordinationIT {

    private static final String DESCRIBE = "UserTask_DescribeRequest";
    private static final String OBTAIN = "UserTask_ObtainConsent";
    private static final String ANSWER = "UserTask_RecordAnswer";
    private static final String RENEW = "UserTask_RenewConsent";
    private static final String FOLLOW_UP = "UserTask_FollowUpAnswer";

    @Autowired
    private CourseDriver course;

    @Autowired
    private CoordinationService coordinations;

    @Autowired
    private ConsentService consents;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private LetterService letters;

    @Autowired
    private LetterProperties folders;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private final Map<String, List<Map<String, Object>>> answers =
            CourseAnswers.toJob().withCoordination().byTask();
    private String no;

    @BeforeEach
    void comeToThePlan() {
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_LayPlan", answers);
    }

    /** The physician has one patient at a time, so no two courses may come to the same hour. */
    @AfterEach
    void letADayPass() {
        course.passDays(1);
    }

    @Test
    void asksOnAConsentAndFollowsTheAnswerUpBesideThePlan() throws Exception {
        consent("SOF");
        start("SOF");
        describe("SOF");

        RequestView request = only();
        assertThat(request.status()).isEqualTo(RequestStatus.DELT);
        String file =
                Files.readString(folders.directory().resolve("forvaltning").resolve(request.id() + ".json"));
        assertThat(file)
                .contains(request.no(), "Kanariefuglen mangler en bolig.")
                .doesNotContain("function");
        assertThat(jdbc.queryForObject(
                        "select start_on from forloeb.deadline where trajectory_no = ? and task_key = ?",
                        java.time.LocalDate.class,
                        no,
                        ANSWER))
                .isEqualTo(request.answerBy());

        course.complete(no, ANSWER, given(ANSWER));
        course.complete(no, FOLLOW_UP, given(FOLLOW_UP));

        assertThat(only().status()).isEqualTo(RequestStatus.AFSLUTTET);
        assertThat(course.openTasks(no)).contains("UserTask_LayPlan");
        assertThat(events())
                .contains(
                        EventKind.SAMARBEJDE_OENSKET,
                        EventKind.SAMARBEJDE_DELT,
                        EventKind.SAMARBEJDE_BESVARET,
                        EventKind.SAMARBEJDE_AFSLUTTET);
        assertThat(letters.ofTrajectory(no)).extracting(DeliveryView::kind).contains(LetterKind.L04);
    }

    @Test
    void sharesNothingUntilTheCitizenHasConsented() {
        start("SOF");
        describe("SOF");
        assertThat(course.openTasks(no)).contains(OBTAIN).doesNotContain(ANSWER);
        assertThatThrownBy(() -> course.complete(no, OBTAIN, Map.of("consentStep", "SAMTYKKE")))
                .hasMessageContaining("Registrér samtykket først");

        consent("SUF");
        assertThatThrownBy(() -> course.complete(no, OBTAIN, Map.of("consentStep", "SAMTYKKE")))
                .as("another administration was named")
                .hasMessageContaining("Socialforvaltningen");

        consent("SOF");
        course.complete(no, OBTAIN, Map.of("consentStep", "SAMTYKKE"));
        assertThat(course.openTasks(no)).contains(ANSWER);
    }

    @Test
    void aConsentThatIsTakenBackStopsOnlyWhatRestsOnIt() {
        consent("SOF");
        start("SOF");
        describe("SOF");
        start("SUF");
        describe("SUF");
        course.complete(no, OBTAIN, given(OBTAIN));
        assertThat(course.openTasks(no)).filteredOn(ANSWER::equals).hasSize(2);

        withdraw();

        assertThat(consents.isValid(no, ConsentPurpose.TVAERGAAENDE)).isFalse();
        assertThat(coordinations.files(no))
                .extracting(file -> file.request().status())
                .containsExactlyInAnyOrder(RequestStatus.BORTFALDET, RequestStatus.DELT);
        assertThat(course.openTasks(no))
                .contains("UserTask_LayPlan", "UserTask_FollowUpChange")
                .filteredOn(ANSWER::equals)
                .hasSize(1);
        assertThat(events()).contains(EventKind.SAMTYKKE_TRUKKET, EventKind.SAMARBEJDE_BORTFALDET);

        RequestView lapsed = coordinations.byNo(no + "-S1").orElseThrow();
        assertThatThrownBy(() -> course.registerAnswer(DemoUser.KOORDINATOR, CourseAnswers.lateAnswer(no)))
                .hasMessageContaining("må ikke gemmes");
        assertThat(coordinations.entries(lapsed.id())).isEmpty();
        assertThat(events()).contains(EventKind.SAMARBEJDE_SVAR_AFVIST);
    }

    @Test
    void theEndOfTheCourseTakesEverythingWithItAndALateAnswerIsKeptOnce() {
        consent("SOF");
        start("SOF");
        describe("SOF");
        start("BUF");

        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "DOED"));

        assertThat(course.openTasks(no)).doesNotContain(ANSWER, DESCRIBE);
        assertThat(coordinations.files(no))
                .extracting(file -> file.request().lapse())
                .containsOnly(Lapse.FORLOEB);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("holistic-coordination")
                        .processInstanceBusinessKey(no)
                        .count())
                .isZero();
        Map<String, Object> late = CourseAnswers.lateAnswer(no);
        late.put("answer", "Borgeren var skrevet op til en bolig.");
        course.registerAnswer(DemoUser.KOORDINATOR, late);
        assertThatThrownBy(() -> course.registerAnswer(DemoUser.KOORDINATOR, late))
                .hasMessageContaining("registreret allerede");
        assertThat(coordinations.entries(
                        coordinations.byNo(no + "-S1").orElseThrow().id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.late()).isTrue());
        assertThatThrownBy(() -> start("SOF")).hasMessageContaining("ikke i gang");
    }

    @Test
    void thePlanAsksForCooperationAndTheUsualClosingEndsIt() {
        Map<String, Object> plan = new HashMap<>(given("UserTask_LayPlan"));
        plan.put("coordinationWanted", "JA");
        course.complete(no, "UserTask_LayPlan", plan);

        assertThat(course.openTasks(no)).contains(DESCRIBE);
        course.complete(no, DESCRIBE, Map.of("requestWanted", "NEJ"));
        assertThat(only().status()).isEqualTo(RequestStatus.TRUKKET);
        start("SOF");
        Map<String, List<Map<String, Object>>> untouched = new HashMap<>(answers);
        course.runUntil(no, "UserTask_ChooseNextStep", untouched);
    }

    @Test
    void aConsentIsRenewedInTimeOrEndsWhatRestsOnIt() {
        consent("SOF", Period.ofDays(2));
        start("SOF");
        describe("SOF");
        assertThat(course.openTasks(no)).contains(RENEW, ANSWER);

        course.complete(no, RENEW, Map.of("renewal", "FORNYET", "method", "DIGITALT", "validUntil", Period.ofDays(3)));
        assertThat(course.openTasks(no))
                .as("the renewed one runs out soon, too")
                .contains(RENEW);
        course.passDays(3);
        assertThat(only().status()).isEqualTo(RequestStatus.DELT);
        course.passDays(1);

        assertThat(only().lapse()).isEqualTo(Lapse.SAMTYKKE);
        assertThat(course.openTasks(no)).doesNotContain(ANSWER);
        assertThat(events()).contains(EventKind.SAMTYKKE_UDLOEBER, EventKind.SAMTYKKE_UDLOEBET);
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "DOED"));
        assertThat(course.openTasks(no)).doesNotContain(RENEW);
    }

    @Test
    void showsTheRegisterToThoseWhoMaySeeIt() {
        People people = new People(port);
        String page = "/forloeb/forloeb/" + no + "/samtykker";
        assertThat(people.browserOf(DemoUser.SAGSBEHANDLER).get(page).body())
                .contains("Læge på jobcenteret", "Ingen anden forvaltning er spurgt");
        assertThat(people.browserOf(DemoUser.KOORDINATOR).get(page).body())
                .doesNotContain("Læge på jobcenteret")
                .contains("Borgeren er ikke spurgt om samtykke endnu");
        consent("SOF");
        consent("SUF");
        start("SOF");
        withdraw();
        assertThat(people.browserOf(DemoUser.TEAMLEDER).get(page).body())
                .contains("Sundheds- og Omsorgsforvaltningen", "Trukket tilbage", "Erstattet af et nyere svar")
                .contains(no + "-S1", "Kanariefuglen mangler en bolig.");
        assertThat(people.browserOf(DemoUser.KOORDINATOR).get(page).body())
                .contains("Samarbejde med andre forvaltninger", no + "-S1");
        for (DemoUser other : List.of(
                DemoUser.SAGSBEHANDLER2, DemoUser.MENTOR, DemoUser.LAEGE, DemoUser.PROCESEJER, DemoUser.ADMIN)) {
            assertThat(people.browserOf(other).get(page).statusCode())
                    .as("%s", other)
                    .isEqualTo(404);
        }
        assertThat(people.browserOf(DemoUser.TEAMLEDER)
                        .get("/forloeb/forloeb/F-1999-000001/samtykker")
                        .statusCode())
                .isEqualTo(404);
        assertThat(jdbc.queryForList(
                        "select action from forloeb.access_log where trajectory_no = ? and source = 'page:consents'",
                        String.class,
                        no))
                .contains("READ", "REFUSED");
    }

    @Test
    void turnsAwayWhoeverHasNothingToDoWithTheCitizen() {
        assertThatThrownBy(() -> course.startCoordination(DemoUser.SAGSBEHANDLER2, wish("SOF")))
                .hasMessageContaining("intet forløb med det nummer");
        assertThatThrownBy(() ->
                        course.registerConsent(DemoUser.SAGSBEHANDLER2, CourseAnswers.consent(no, "TVAERGAAENDE")))
                .hasMessageContaining("intet forløb med det nummer");
        assertThatThrownBy(() -> course.startCoordination(DemoUser.MENTOR, wish("SOF")))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(coordinations.files(no)).isEmpty();
        assertThatThrownBy(() -> course.registerConsent(DemoUser.SAGSBEHANDLER, refusal("ARBEJDSGIVER")))
                .hasMessageContaining("Meld en ændring");
    }

    @Test
    void anAnswerIsTakenOnceAndNothingIsChangedByHand() {
        consent("SOF");
        start("SOF");
        describe("SOF");
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(no)
                .taskDefinitionKey(ANSWER)
                .singleResult();
        Map<String, Object> given = course.answers(course.form(no, ANSWER), given(ANSWER));
        var form = course.form(no, ANSWER);
        course.doer().submit(form, given);
        assertThatThrownBy(() -> course.doer().submit(form, given)).isInstanceOf(ProcessEngineException.class);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
        assertThat(coordinations.entries(only().id())).hasSize(1);
        UUID id = only().id();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                        jdbc.update("update forloeb.coordination_request set shared_at = null where id = ?", id)))
                .as("what is answered was shared")
                .isInstanceOf(DataAccessException.class);
    }

    private void consent(String administration) {
        consent(administration, Period.ofMonths(6));
    }

    private void consent(String administration, Period lasting) {
        Map<String, Object> consent = CourseAnswers.consent(no, "TVAERGAAENDE");
        consent.put("validUntil", lasting);
        consent.put("parties", List.of(administration));
        course.registerConsent(DemoUser.SAGSBEHANDLER, consent);
    }

    private Map<String, Object> refusal(String purpose) {
        Map<String, Object> refusal = CourseAnswers.consent(no, purpose);
        refusal.put("given", "NEJ");
        refusal.remove("validUntil");
        return refusal;
    }

    private void withdraw() {
        Map<String, Object> change = CourseAnswers.change(no, "SAMTYKKE_TRUKKET");
        change.put("consents", List.of("TVAERGAAENDE"));
        course.reportChange(DemoUser.TEAMLEDER, change);
    }

    private Map<String, Object> wish(String administration) {
        Map<String, Object> wish = CourseAnswers.coordination(no);
        wish.put("administration", administration);
        wish.put("question", "Kanariefuglen mangler en bolig.");
        return wish;
    }

    private void start(String administration) {
        course.startCoordination(DemoUser.KOORDINATOR, wish(administration));
    }

    private void describe(String administration) {
        Map<String, Object> described = new HashMap<>(given(DESCRIBE));
        described.put("administration", administration);
        course.complete(no, DESCRIBE, described);
    }

    private Map<String, Object> given(String task) {
        return answers.get(task).get(0);
    }

    private RequestView only() {
        List<RequestFile> files = coordinations.files(no);
        assertThat(files).hasSize(1);
        return files.get(0).request();
    }

    private List<EventKind> events() {
        return trajectories.events(no).stream().map(EventView::kind).toList();
    }
}
