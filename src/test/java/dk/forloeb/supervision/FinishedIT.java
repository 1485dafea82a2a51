package dk.forloeb.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.StatementCounter;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What has ended, found by its number, with the way that it took. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FinishedIT {

    private static final String LIST = "/forloeb/overvaagning/afsluttede/";
    private static final String COURSE = "/forloeb/overvaagning/forloeb/";
    private static final Set<DemoUser> READERS = EnumSet.of(DemoUser.TEAMLEDER, DemoUser.ADMIN);
    private static final int ROWS = 55;
    private static final String INSERT =
            """
            insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
              end_time_, end_act_id_, state_) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FinishedService finished;

    @Autowired
    private StatementCounter statements;

    private People people;
    private ProcessDefinition process;
    private HistoryRows earlierSteps;
    private String ended;
    private String running;

    @BeforeAll
    void endACourse() {
        people = new People(port);
        process = newest("employment-trajectory");
        ended = course.refer(CourseAnswers.referral());
        Map<String, List<Map<String, Object>>> answers = CourseAnswers.toJob().byTask();
        course.runUntil(ended, "UserTask_HoldStartMeeting", answers);
        course.complete(ended, "UserTask_HoldStartMeeting", Map.of("acceptsProgram", "NEJ"));
        course.runToEnd(ended, answers);
        running = course.refer(CourseAnswers.referral());
        LocalDateTime day = LocalDateTime.of(2019, 3, 1, 12, 0);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String id = "FINISHED-" + i;
            rows.add(new Object[] {
                id,
                id,
                "F-2019-%06d".formatted(i),
                process.getKey(),
                process.getId(),
                at(day),
                at(day.plusDays(i)),
                i % 2 == 0 ? "EndEvent_NotAdmitted" : null,
                i % 2 == 0 ? "COMPLETED" : "INTERNALLY_TERMINATED"
            });
        }
        rows.add(new Object[] {
            "FINISHED-deleted",
            "FINISHED-deleted",
            "F-2018-000001",
            process.getKey(),
            process.getKey() + ":0:deleted",
            at(day),
            at(day),
            null,
            "COMPLETED"
        });
        for (String key : SupervisorAccess.CONFIDENTIAL) {
            String id = "FINISHED-" + key;
            rows.add(
                    new Object[] {id, id, "F-2018-000002", key, newest(key).getId(), at(day), at(day), null, "COMPLETED"
                    });
        }
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(INSERT, rows));
        earlierSteps = new HistoryRows("FINISHED-", jdbc, transaction);
        Definition definition =
                new Definition(process.getId(), process.getKey(), process.getName(), process.getVersion());
        for (String type : List.of("userTask", "exclusiveGateway")) {
            earlierSteps.add(
                    definition, "3", "OfAnEarlierVersion_" + type, type, day, Duration.ofHours(1), HistoryRows.DONE);
        }
        earlierSteps.store();
    }

    private ProcessDefinition newest(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    @AfterAll
    void remove() {
        earlierSteps.remove();
        transaction.executeWithoutResult(
                status -> jdbc.update("delete from act_hi_procinst where id_ like 'FINISHED-%'"));
    }

    @Test
    void listsTheNewestFirstInPages() {
        JsonNode first = json(list(DemoUser.TEAMLEDER, "?nr=F-2019-"));
        JsonNode third = json(list(DemoUser.TEAMLEDER, "?nr=F-2019-&side=3"));
        JsonNode afterTheLast = json(list(DemoUser.TEAMLEDER, "?nr=F-2019-&side=99"));

        assertThat(first.path("total").asInt()).isEqualTo(ROWS);
        assertThat(first.path("pages").asInt()).isEqualTo(3);
        assertThat(first.path("rows")).hasSize(25);
        assertThat(first.path("rows").get(0).path("number").asText()).isEqualTo("F-2019-000054");
        assertThat(third.path("rows")).hasSize(5);
        assertThat(third.path("rows").get(4).path("number").asText()).isEqualTo("F-2019-000000");
        assertThat(afterTheLast.path("page").asInt()).isEqualTo(3);
        assertThat(afterTheLast.path("rows")).isEqualTo(third.path("rows"));
    }

    @Test
    void tellsHowEachEnded() {
        JsonNode completed = json(list(DemoUser.TEAMLEDER, "?nr=f-2019-000010")).path("rows");
        JsonNode stopped = json(list(DemoUser.TEAMLEDER, "?nr=F-2019-000011")).path("rows");

        assertThat(completed).hasSize(1);
        JsonNode row = completed.get(0);
        assertThat(row.path("ending").asText()).isEqualTo("Ikke optaget");
        assertThat(row.path("started").asText()).isEqualTo("1. marts 2019");
        assertThat(row.path("ended").asText()).isEqualTo("11. marts 2019");
        assertThat(row.path("duration").asText()).isEqualTo("10 dage");
        assertThat(row.path("version").asText()).isEqualTo(String.valueOf(process.getVersion()));
        assertThat(stopped.get(0).path("ending").asText()).isEqualTo("Stoppet undervejs");
    }

    @Test
    void leadsToNoWayThatCannotBeShown() {
        JsonNode deleted = json(list(DemoUser.TEAMLEDER, "?nr=F-2018-000001")).path("rows");
        JsonNode other = json(list(DemoUser.TEAMLEDER, "?nr=F-2019-000010")).path("rows");

        assertThat(deleted.get(0).path("version").asText()).isEqualTo("slettet");
        assertThat(deleted.get(0).path("opens").asBoolean()).isFalse();
        assertThat(other.get(0).path("opens").asBoolean()).isTrue();
    }

    @Test
    void showsTheStepsThatTheDiagramDoesNotHaveAnyMore() {
        assertThat(people.browserOf(DemoUser.TEAMLEDER)
                        .get(COURSE + "FINISHED-3")
                        .body())
                .contains("Trin OfAnEarlierVersion_userTask")
                .doesNotContain("OfAnEarlierVersion_exclusiveGateway");
    }

    @Test
    void findsNothingUnderANumberThatIsUnknownOrStillRuns() {
        assertThat(json(list(DemoUser.TEAMLEDER, "?nr=F-1999-000001"))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(json(list(DemoUser.TEAMLEDER, "?nr=" + running))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(json(list(DemoUser.TEAMLEDER, "?nr=" + ended)).path("total").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amina", "F%25", "F_", "%27%20or%201=1", "F-2026-0000001", "%3Cscript%3E"})
    void searchesByNumberAlone(String typed) {
        HttpResponse<String> answer = list(DemoUser.TEAMLEDER, "?nr=" + typed);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("detail").asText()).startsWith("Søg med et forløbsnummer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "9999999999"})
    void takesAPageThatIsNoneForTheFirst(String page) {
        assertThat(json(list(DemoUser.TEAMLEDER, "?nr=F-2019-&side=" + page))
                        .path("page")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"TEAMLEDER, health-review", "ADMIN, health-review", "ADMIN, notify-child-welfare"})
    void tellsNobodyWhoseCourseWasInAProcessThatSaysTooMuchByItself(DemoUser reader, String key) {
        String instance = COURSE + "FINISHED-" + key;
        String definition = LIST + newest(key).getId();

        for (String path :
                List.of(definition, definition + "/liste.csv", instance, instance + "/diagram", instance + "/rute")) {
            HttpResponse<String> answer = people.browserOf(reader).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body())
                    .as(path)
                    .contains("er fortroligt og vises ikke her")
                    .doesNotContain("F-2018-000002");
        }
    }

    /** The modules whose processes no course's page shows; the reminders' say nothing of the citizen. */
    @Test
    void knowsTheConfidentialProcesses() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .filteredOn(one -> one.getResourceName().matches("(health|welfare)/.*"))
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrderElementsOf(SupervisorAccess.CONFIDENTIAL);
    }

    @ParameterizedTest
    @EnumSource
    void isForThoseWhoMayReadHistoryInCockpit(DemoUser person) {
        int expected = READERS.contains(person) ? 200 : 403;
        String instance = instanceOf(ended);

        for (String path : List.of(
                LIST + process.getId(),
                COURSE + instance,
                COURSE + instance + "/diagram",
                COURSE + instance + "/rute")) {
            HttpResponse<String> answer = people.browserOf(person).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(expected);
            if (expected == 403) {
                assertThat(answer.body())
                        .as(path)
                        .containsAnyOf("har ikke adgang til Overvågning", "må ikke se, hvad der er sket");
            }
        }
    }

    @Test
    void showsTheWayThatWasTaken() {
        String instance = instanceOf(ended);
        HttpResponse<String> page = people.browserOf(DemoUser.TEAMLEDER).get(COURSE + instance);
        JsonNode marks = json(people.browserOf(DemoUser.TEAMLEDER).get(COURSE + instance + "/rute"));

        assertThat(page.body())
                .contains(ended, "Hold opstartssamtale", "Visitation", "Ruten som tekst")
                .contains("href=\"/forloeb/forloeb/" + ended + "\"")
                .doesNotContain(
                        "Registrér samtykke",
                        CourseAnswers.referral().get("fullName").toString());
        assertThat(texts(marks.path("done"))).contains("CallActivity_Screening", "UserTask_HoldStartMeeting");
        assertThat(texts(marks.path("followed")))
                .contains(
                        "Flow_CitizenReferred_Screening",
                        "Flow_Offered_Start",
                        "Flow_HoldStartMeeting_Participates",
                        "Flow_Participates_Declined")
                .doesNotContain("Flow_Offered_NotAdmitted", "Flow_Participates_RecordConsent");
    }

    @Test
    void followsTheCourseIntoTheProcessesThatItCalled() {
        String page = people.browserOf(DemoUser.TEAMLEDER)
                .get(COURSE + instanceOf(ended))
                .body();
        String called = history.createHistoricProcessInstanceQuery()
                .superProcessInstanceId(instanceOf(ended))
                .processDefinitionKey("screening")
                .singleResult()
                .getId();

        assertThat(page).contains("href=\"" + COURSE + called + "\"");
        assertThat(people.browserOf(DemoUser.TEAMLEDER).get(COURSE + called).body())
                .contains("Visitation", "Foreslå målgruppe");
    }

    @Test
    void showsNothingOfACourseThatGoesOnOrIsUnknown() {
        for (String instance : List.of(instanceOf(running), "nothing")) {
            HttpResponse<String> answer = people.browserOf(DemoUser.TEAMLEDER).get(COURSE + instance);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Der er intet afsluttet forløb på denne adresse");
        }
    }

    @Test
    void logsWhoseNumbersWereShown() {
        int before = logged();

        list(DemoUser.TEAMLEDER, "?nr=" + ended);
        people.browserOf(DemoUser.TEAMLEDER).get(COURSE + instanceOf(ended));

        assertThat(logged()).isEqualTo(before + 2);
    }

    @Test
    void costsTheSameNumberOfStatementsHoweverManyItShows() {
        identity.setAuthentication(DemoUser.TEAMLEDER.id(), List.of("team-leader"));
        try {
            finished.finished(process.getId(), null, 1);
            assertThat(statements.count(() -> finished.finished(process.getId(), "F-2019-", 1)))
                    .isEqualTo(statements.count(() -> finished.finished(process.getId(), "F-2019-00001", 1)));
        } finally {
            identity.clearAuthentication();
        }
    }

    private int logged() {
        return jdbc.queryForObject(
                "select count(*) from forloeb.access_log where trajectory_no = ? and source like 'page:finished-course%'",
                Integer.class, ended);
    }

    private String instanceOf(String no) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .processDefinitionKey("employment-trajectory")
                .singleResult()
                .getId();
    }

    private HttpResponse<String> list(DemoUser person, String query) {
        return people.browserOf(person).get(LIST + process.getId() + query);
    }

    private static Timestamp at(LocalDateTime moment) {
        return Timestamp.from(EngineDate.at(moment).toInstant());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JsonMapper.builder().build().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + answer.body(), e);
        }
    }
}
