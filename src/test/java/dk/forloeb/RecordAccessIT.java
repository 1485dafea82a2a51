package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.access.Accounts;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.platform.Role;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.Tables;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What forms show of a citizen to whom, what is logged of it, and that there is no way round the form. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordAccessIT {

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    private People people;
    private Courses courses;

    @BeforeAll
    void logIn() {
        people = new People(port);
        courses = new Courses(course, tasks);
    }

    @Test
    void everyRoleIsShownWhatItNeedsAndNoWholeCprNumber() {
        String cpr = "0202851234";
        Courses.Stop stop = courses.stopAt(
                "UserTask_LogMentor", Map.of("cpr", cpr, "fullName", "Beskyttet Borger", "addressProtected", "JA"));

        assertThat(prefill(DemoUser.MENTOR, stop.taskId()).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("citizenName", "trajectoryNo", "goal", "tasks", "hoursPerWeek");
        for (String taskKey : List.of("UserTask_MatchWorkplace", "UserTask_StartUpskilling", "UserTask_HoldWorkshop")) {
            if (course.openTasks(stop.no()).contains(taskKey)) {
                DemoUser person =
                        taskKey.equals("UserTask_MatchWorkplace") ? DemoUser.VIRKSOMHEDSKONSULENT : DemoUser.UNDERVISER;
                assertThat(prefill(person, taskOf(stop.no(), taskKey)).fieldNames())
                        .toIterable()
                        .as(taskKey)
                        .doesNotContain("barriers", "question", "earlierFindings", "functionSummary", "healthHint");
            }
        }
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(stop.no()).list()) {
            JsonNode shown = prefill(DemoUser.TEAMLEDER, task.getId());
            assertThat(shown.path("citizenName").path("value").asText()).isEqualTo("Beskyttet Borger (beskyttet)");
            assertThat(shown.path("cprMasked").path("value").asText("020285-****"))
                    .isEqualTo("020285-****");
            assertThat(shown.toString()).doesNotContain(cpr, "020285-1234");
        }
    }

    @Test
    void onlyThePhysicianOpensTheHealthReviewEvenIfSomebodyElseIsAssigned() {
        Courses.Stop stop = courses.stopAt("UserTask_ReviewHealth");
        String task = People.ENGINE + "/task/" + stop.taskId();
        Browser leader = people.browserOf(DemoUser.TEAMLEDER);

        assertThat(leader.post(task + "/assignee", "{\"userId\":\"teamleder\"}").statusCode())
                .isEqualTo(204);
        assertThat(leader.get(task + "/form-variables").statusCode()).isEqualTo(403);
        assertThat(leader.post(task + "/submit-form", "{}").statusCode()).isEqualTo(403);
        assertThat(people.browserOf(DemoUser.ADMIN)
                        .get(task + "/form-variables")
                        .statusCode())
                .isEqualTo(403);
        assertThat(leader.post(task + "/assignee", "{\"userId\":null}").statusCode())
                .isEqualTo(204);

        assertThat(logged(DemoUser.TEAMLEDER, stop.no(), "READ", "form:review-health"))
                .isZero();
        assertThat(logged(DemoUser.TEAMLEDER, stop.no(), "REFUSED", "form:review-health"))
                .isEqualTo(2);
        assertThat(logged(DemoUser.ADMIN, stop.no(), "REFUSED", "form:review-health"))
                .isEqualTo(1);
        assertThat(prefill(DemoUser.LAEGE, stop.taskId()).has("question")).isTrue();
        assertThat(logged(DemoUser.LAEGE, stop.no(), "READ", "form:review-health"))
                .isEqualTo(1);
        assertThat(logged(DemoUser.LAEGE, stop.no(), "READ", "health:review")).isPositive();
    }

    @Test
    void theTeamLeaderHandsATaskToAnotherUnit() {
        Courses.Stop stop = courses.stopAt("UserTask_HoldStartMeeting");
        String task = People.ENGINE + "/task/" + stop.taskId();

        assertThat(people.browserOf(DemoUser.SAGSBEHANDLER2)
                        .get(task + "/form-variables")
                        .statusCode())
                .isEqualTo(403);
        assertThat(people.browserOf(DemoUser.TEAMLEDER)
                        .post(task + "/assignee", "{\"userId\":\"sagsbehandler2\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(prefill(DemoUser.SAGSBEHANDLER2, stop.taskId()).has("citizenName"))
                .isTrue();
        assertThat(people.browserOf(DemoUser.SAGSBEHANDLER)
                        .get(task + "/form-variables")
                        .statusCode())
                .as("no longer theirs")
                .isEqualTo(403);
    }

    @Test
    void aMentorSeesTheirOwnCitizensOnly() {
        Courses.Stop stop = courses.stopAt("UserTask_LogMentor");
        accounts.ensure("mentor2", "Mads", "Mentor", "demo", Role.MENTOR);
        try {
            Browser other = new Browser("http://localhost:" + port).login("mentor2", "demo");
            String task = People.ENGINE + "/task/" + stop.taskId();

            assertThat(other.get(People.ENGINE + "/task").body()).isEqualTo("[]");
            assertThat(other.get(task).statusCode()).isEqualTo(404);
            assertThat(other.get(task + "/form-variables").statusCode()).isEqualTo(403);
            assertThat(other.post(task + "/submit-form", "{}").statusCode()).isEqualTo(403);
            assertThat(other.post(task + "/claim", "{\"userId\":\"mentor2\"}").statusCode())
                    .isEqualTo(403);
        } finally {
            identity.deleteUser("mentor2");
        }
    }

    @Test
    void everyLookIsLoggedAndEveryRefusal() {
        Courses.Stop stop = courses.stopAt("UserTask_HoldStartMeeting");
        String form = "form:hold-start-meeting";
        String task = People.ENGINE + "/task/" + stop.taskId();
        int before = logged(DemoUser.SAGSBEHANDLER, stop.no(), "READ", form);

        prefill(DemoUser.SAGSBEHANDLER, stop.taskId());
        prefill(DemoUser.SAGSBEHANDLER, stop.taskId());
        prefill(DemoUser.TEAMLEDER, stop.taskId());
        HttpResponse<String> refused = people.browserOf(DemoUser.SAGSBEHANDLER2).get(task + "/form-variables");
        people.browserOf(DemoUser.SAGSBEHANDLER2).post(task + "/submit-form", "{}");
        people.browserOf(DemoUser.SAGSBEHANDLER2).get("/api/referrals/" + stop.no());

        assertThat(Browser.message(refused))
                .isEqualTo("Du har ikke adgang til dette. Spørg din teamleder, hvis du mener, at du skal have det.");
        assertThat(logged(DemoUser.SAGSBEHANDLER, stop.no(), "READ", form)).isEqualTo(before + 2);
        assertThat(logged(DemoUser.TEAMLEDER, stop.no(), "READ", form)).isEqualTo(1);
        assertThat(logged(DemoUser.SAGSBEHANDLER2, stop.no(), "READ", form)).isZero();
        assertThat(logged(DemoUser.SAGSBEHANDLER2, stop.no(), "REFUSED", form)).isEqualTo(2);
        assertThat(logged(DemoUser.SAGSBEHANDLER2, stop.no(), "WRITE", form)).isZero();

        course.complete(
                stop.no(),
                "UserTask_HoldStartMeeting",
                CourseAnswers.toJob().byTask().get("UserTask_HoldStartMeeting").get(0));
        assertThat(logged(DemoUser.SAGSBEHANDLER, stop.no(), "WRITE", form)).isEqualTo(1);
    }

    @Test
    void theDoerOfATaskHasNoWayRoundItsForm() {
        Courses.Stop stop = courses.stopAt("UserTask_HoldStartMeeting");
        Task open = tasks.createTaskQuery().taskId(stop.taskId()).singleResult();
        String task = "/task/" + open.getId();
        String instance = "/process-instance/" + open.getProcessInstanceId();
        String variable = "{\"value\":\"sagsbehandler2\",\"type\":\"String\"}";
        String modifications = "{\"modifications\":{\"caseworker\":" + variable + "}}";
        Map<String, String> posts = new LinkedHashMap<>();
        posts.put("/execution/" + open.getExecutionId() + "/signal", "{}");
        posts.put(
                instance + "/modification",
                "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"UserTask_HoldStartMeeting\"}]}");
        posts.put(instance + "/variables", modifications);
        posts.put(task + "/variables", modifications);
        posts.put(task + "/localVariables", modifications);
        posts.put(task + "/bpmnError", "{\"errorCode\":\"afvist\"}");
        posts.put(task + "/bpmnEscalation", "{\"escalationCode\":\"afvist\"}");
        posts.put(task + "/resolve", "{}");
        posts.put(task + "/delegate", "{\"userId\":\"mentor\"}");
        posts.put(task + "/assignee", "{\"userId\":\"mentor\"}");
        posts.put(task + "/complete", "{}");
        posts.put(task + "/comment/create", "{\"message\":\"Borgeren er syg.\"}");
        posts.put("/task/create", "{\"name\":\"Min egen opgave\"}");
        posts.put("/message", "{\"messageName\":\"ukendt\",\"businessKey\":\"" + stop.no() + "\"}");
        posts.put("/process-definition/key/employment-trajectory/start", "{\"businessKey\":\"F-2026-999999\"}");
        Map<String, List<String>> before = new Tables(database).content("access_log");
        Browser caseworker = people.browserOf(DemoUser.SAGSBEHANDLER);

        Set<String> let = new TreeSet<>();
        posts.forEach((path, body) -> note(let, path, caseworker.post(People.ENGINE + path, body)));
        note(let, "variable", caseworker.put(People.ENGINE + instance + "/variables/caseworker", variable));
        note(let, "task variable", caseworker.put(People.ENGINE + task + "/variables/caseworker", variable));
        note(let, "rename", caseworker.put(People.ENGINE + task, "{\"name\":\"Ring til borgeren\"}"));
        note(let, "delete instance", caseworker.delete(People.ENGINE + instance));
        note(let, "delete task", caseworker.delete(People.ENGINE + task));

        assertThat(let).isEmpty();
        assertThat(new Tables(database).content("access_log")).isEqualTo(before);
    }

    private static void note(Set<String> let, String way, HttpResponse<String> answer) {
        if (!List.of(400, 403, 404, 405).contains(answer.statusCode())) {
            let.add("%s: %d %s".formatted(way, answer.statusCode(), answer.body()));
        }
    }

    private JsonNode prefill(DemoUser person, String taskId) {
        return people.json(person, "/task/" + taskId + "/form-variables?deserializeValues=false");
    }

    private String taskOf(String no, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(no)
                .taskDefinitionKey(taskKey)
                .list()
                .get(0)
                .getId();
    }

    private int logged(DemoUser person, String no, String action, String source) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.access_log"
                        + " where user_id = ? and trajectory_no = ? and action = ? and source = ?",
                Integer.class,
                person.id(),
                no,
                action,
                source);
    }
}
