package dk.forloeb.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.Http;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.StatementCounter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of the heat map, held against those computed by hand, and who gets them. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeatMapIT {

    private static final String PAGE = "/forloeb/overvaagning/varmekort/";
    private static final String TASK = "UserTask_HoldStartMeeting";
    private static final String PHASE = "SubProcess_Start";
    private static final Set<DemoUser> READERS = EnumSet.of(DemoUser.TEAMLEDER, DemoUser.ADMIN);

    /** Long before anything that another test does. */
    private static final LocalDate DAY = LocalDate.of(2019, 6, 12);

    private static final String THAT_YEAR = "?version=alle&periode=egen&fra=2019-01-01&til=2019-12-31";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private HeatMapService heatMap;

    @Autowired
    private StatementCounter statements;

    private People people;
    private HistoryRows rows;
    private Definition newest;
    private Definition followUp;

    @BeforeAll
    void insert() {
        people = new People(port);
        newest = latest("employment-trajectory");
        rows = new HistoryRows("HEATMAP-", jdbc, transaction);
        for (int days : new int[] {10, 1, 4, 2, 3}) {
            done(TASK, "userTask", Duration.ofDays(days));
        }
        rows.add(newest, "x", TASK, "userTask", DAY.atTime(9, 0), Duration.ofDays(100), HistoryRows.BROKEN_OFF);
        done(PHASE, "subProcess", Duration.ofHours(2));
        done(PHASE, "subProcess", Duration.ofHours(6));
        done("Gateway_Offered", "exclusiveGateway", Duration.ZERO);
        done(TASK + "#multiInstanceBody", "multiInstanceBody", Duration.ofDays(50));
        done("UserTask_OfAnEarlierVersion", "userTask", Duration.ofMinutes(12));
        rows.add(
                newest,
                "x",
                "ServiceTask_SendWelcome",
                "serviceTask",
                DAY.atTime(9, 0),
                Duration.ZERO,
                HistoryRows.BROKEN_OFF);
        // The first moment of the day after the year.
        rows.add(
                newest,
                "x",
                TASK,
                "userTask",
                LocalDate.of(2020, 1, 1).atStartOfDay(),
                Duration.ofDays(1),
                HistoryRows.DONE);
        LocalDateTime yearBefore = DAY.minusYears(1).atTime(9, 0);
        Definition earlier =
                new Definition(newest.key() + ":0:HEATMAP", newest.key(), newest.name(), newest.version() - 1);
        rows.add(newest, "y", TASK, "userTask", yearBefore, Duration.ofDays(1), HistoryRows.DONE);
        rows.add(earlier, "z", TASK, "userTask", yearBefore, Duration.ofDays(2), HistoryRows.DONE);
        followUp = latest("follow-up");
        rows.add(
                followUp,
                "f",
                "Gateway_CitizenWait",
                "eventBasedGateway",
                DAY.atTime(9, 0),
                Duration.ofDays(4),
                HistoryRows.BROKEN_OFF);
        rows.add(
                followUp,
                "f",
                "CatchEvent_CitizenContactDue",
                "intermediateTimer",
                DAY.atTime(9, 0),
                Duration.ZERO,
                HistoryRows.DONE);
        rows.store();
    }

    @AfterAll
    void remove() {
        rows.remove();
    }

    @Test
    void countsAndMeasuresAsByHand() {
        JsonNode map = json(get(DemoUser.TEAMLEDER, newest.id() + THAT_YEAR));

        assertThat(map.path("process").asText()).isEqualTo("Håndholdt beskæftigelsesforløb");
        assertThat(ids(map)).containsExactly(TASK, PHASE, "UserTask_OfAnEarlierVersion", "ServiceTask_SendWelcome");
        JsonNode task = step(map, TASK);
        assertThat(task.path("name").asText()).isEqualTo("Hold opstartssamtale");
        assertThat(task.path("done").asLong()).isEqualTo(5);
        assertThat(task.path("brokenOff").asLong()).isEqualTo(1);
        // 1, 2, 3, 4 and 10 days: the third of them, and six tenths of the way from the fourth to the fifth.
        assertThat(task.path("median").path("millis").asLong())
                .isEqualTo(Duration.ofDays(3).toMillis());
        assertThat(task.path("median").path("text").asText()).isEqualTo("3 dage");
        assertThat(task.path("ninetieth").path("millis").asDouble())
                .isEqualTo(7.6 * Duration.ofDays(1).toMillis());
        assertThat(task.path("ninetieth").path("text").asText()).isEqualTo("7,6 dage");
        JsonNode phase = step(map, PHASE);
        assertThat(phase.path("median").path("text").asText()).isEqualTo("4 t.");
        assertThat(phase.path("ninetieth").path("millis").asDouble())
                .isEqualTo(5.6 * Duration.ofHours(1).toMillis());
    }

    @Test
    void measuresTheWaitForTheFirstOfSeveralWhereItIs() {
        JsonNode map = json(get(DemoUser.TEAMLEDER, followUp.id() + THAT_YEAR));

        assertThat(ids(map)).containsExactly("Gateway_CitizenWait");
        JsonNode wait = step(map, "Gateway_CitizenWait");
        assertThat(wait.path("name").asText()).isEqualTo("Venter på det første af flere");
        assertThat(wait.path("done").asLong()).isEqualTo(1);
        assertThat(wait.path("brokenOff").asLong()).isZero();
        assertThat(wait.path("median").path("text").asText()).isEqualTo("4 dage");
    }

    @Test
    void namesAStepThatTheDiagramDoesNotHave() {
        JsonNode old = step(json(get(DemoUser.TEAMLEDER, newest.id() + THAT_YEAR)), "UserTask_OfAnEarlierVersion");

        assertThat(old.path("drawn").asBoolean()).isFalse();
        assertThat(old.path("name").asText()).isEqualTo("Et trin, der ikke findes mere");
    }

    @Test
    void measuresNoTimeOfWhatWasNeverCompleted() {
        JsonNode broken = step(json(get(DemoUser.TEAMLEDER, newest.id() + THAT_YEAR)), "ServiceTask_SendWelcome");

        assertThat(broken.path("done").asLong()).isZero();
        assertThat(broken.path("brokenOff").asLong()).isEqualTo(1);
        assertThat(broken.path("median").isNull()).isTrue();
    }

    @Test
    void takesTheFirstAndTheLastDayAlong() {
        String day = "?version=alle&periode=egen&fra=2019-06-12&til=2019-06-12";
        String dayAfter = "?version=alle&periode=egen&fra=2019-06-13&til=2019-12-31";

        assertThat(step(json(get(DemoUser.TEAMLEDER, newest.id() + day)), TASK)
                        .path("done")
                        .asLong())
                .isEqualTo(5);
        assertThat(json(get(DemoUser.TEAMLEDER, newest.id() + dayAfter)).path("steps"))
                .isEmpty();
    }

    @Test
    void keepsVersionsApart() {
        String that = "?periode=egen&fra=2019-01-01&til=2019-12-31&version=" + newest.version();
        HttpResponse<String> none = get(
                DemoUser.TEAMLEDER,
                newest.id() + "?periode=egen&fra=2019-01-01&til=2019-12-31&version=" + (newest.version() + 1));

        assertThat(json(get(DemoUser.TEAMLEDER, newest.id() + that)).path("steps"))
                .hasSize(4);
        String yearBefore = "?periode=egen&fra=2018-01-01&til=2018-12-31&version=";
        assertThat(step(json(get(DemoUser.TEAMLEDER, newest.id() + yearBefore + newest.version())), TASK)
                        .path("done")
                        .asLong())
                .isEqualTo(1);
        assertThat(step(json(get(DemoUser.TEAMLEDER, newest.id() + yearBefore + "alle")), TASK)
                        .path("done")
                        .asLong())
                .isEqualTo(2);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(detail(none)).isEqualTo("Der er ingen proces eller version på denne adresse.");
    }

    @ParameterizedTest
    @EnumSource
    void isForThoseWhoMayReadHistoryInCockpit(DemoUser person) {
        HttpResponse<String> answer = get(person, newest.id() + THAT_YEAR);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(READERS.contains(person) ? 200 : 403);
        if (person == DemoUser.PROCESEJER) {
            assertThat(detail(answer)).startsWith("Din bruger må ikke se, hvad der er sket i denne proces.");
        } else if (!READERS.contains(person)) {
            assertThat(detail(answer)).startsWith("Din bruger har ikke adgang til Overvågning.");
        }
    }

    @Test
    void isForNobodyWithoutALogin() {
        assertThat(Http.nobody(port).get(PAGE + newest.id()).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?version=1%20or%201=1",
                "?version=-1",
                "?periode=13",
                "?periode=egen",
                "?periode=egen&fra=2026-02-30&til=2026-03-01",
                "?periode=egen&fra=2026-03-02&til=2026-03-01"
            })
    void explainsWhatItDoesNotUnderstand(String query) {
        HttpResponse<String> answer = get(DemoUser.TEAMLEDER, newest.id() + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).matches("(Vælg|Skriv|Første dag).*\\.");
    }

    @Test
    void knowsNoOtherProcess() {
        HttpResponse<String> answer = get(DemoUser.TEAMLEDER, "employment-trajectory:999:nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(detail(answer)).isEqualTo("Der er ingen proces eller version på denne adresse.");
    }

    @Test
    void costsTheSameNumberOfStatementsWhateverItShows() {
        HeatMapFilter all = new HeatMapFilter(null, null, DAY.plusYears(20));
        HeatMapFilter one = new HeatMapFilter(newest.version(), DAY, DAY);
        HeatMapFilter none = new HeatMapFilter(null, DAY.plusDays(1), DAY.plusDays(2));
        identity.setAuthentication(DemoUser.TEAMLEDER.id(), List.of("team-leader"));
        try {
            heatMap.of(newest.id(), all);
            List<Integer> sent = new ArrayList<>();
            for (HeatMapFilter filter : List.of(all, one, none)) {
                List<String> sql = statements.statementsOf(() -> heatMap.of(newest.id(), filter));
                assertThat(sql)
                        .filteredOn(text -> text.contains("percentile_cont"))
                        .hasSize(1);
                sent.add(sql.size());
            }
            assertThat(sent).as("statements").containsOnly(6);
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void asksTheEngineForRightsOutsideThePageToo() {
        identity.setAuthentication(DemoUser.SAGSBEHANDLER.id(), List.of("caseworker"));
        try {
            assertThatThrownBy(() -> heatMap.of(newest.id(), new HeatMapFilter(null, null, DAY)))
                    .isInstanceOf(NoSupervisorException.class);
        } finally {
            identity.clearAuthentication();
        }
    }

    private Definition latest(String key) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return new Definition(definition.getId(), definition.getKey(), definition.getName(), definition.getVersion());
    }

    private void done(String step, String type, Duration time) {
        rows.add(newest, "x", step, type, DAY.atTime(23, 59), time, HistoryRows.DONE);
    }

    private HttpResponse<String> get(DemoUser person, String rest) {
        return people.browserOf(person).get(PAGE + rest);
    }

    private static List<String> ids(JsonNode map) {
        List<String> ids = new ArrayList<>();
        map.path("steps").forEach(step -> ids.add(step.path("id").asText()));
        return ids;
    }

    private static JsonNode step(JsonNode map, String id) {
        for (JsonNode step : map.path("steps")) {
            if (step.path("id").asText().equals(id)) {
                return step;
            }
        }
        throw new AssertionError("No step " + id + " in " + map);
    }

    private static String detail(HttpResponse<String> answer) {
        return json(answer).path("detail").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JsonMapper.builder().build().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + answer.body(), e);
        }
    }
}
