package dk.forloeb;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.web.Browser;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.Http;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which tasks, instances and models each of the demo's people reaches, asked over HTTP as Tasklist asks. */
@Tag("once")
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    private static final Map<String, DemoUser> DONE_BY = Map.ofEntries(
            entry("UserTask_DescribeSituation", DemoUser.VISITATOR),
            entry("UserTask_HoldStartMeeting", DemoUser.SAGSBEHANDLER),
            entry("UserTask_TestDanish", DemoUser.UNDERVISER),
            entry("UserTask_FindSlot", DemoUser.TEAMLEDER),
            entry("UserTask_ReviewHealth", DemoUser.LAEGE),
            entry("UserTask_MatchWorkplace", DemoUser.VIRKSOMHEDSKONSULENT),
            entry("UserTask_LogMentor", DemoUser.MENTOR));

    private static final String CONFIDENTIAL = "UserTask_ReviewHealth";
    private static final Set<DemoUser> OVERSEERS = EnumSet.of(DemoUser.TEAMLEDER, DemoUser.ADMIN);

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    private final Map<String, Courses.Stop> stops = new TreeMap<>();
    private People people;
    /** A course where there is something of every kind to find, a job that failed too. */
    private Courses.Stop busy;

    private Job failing;

    @BeforeAll
    void openATaskOfEachRole() {
        people = new People(port);
        Courses courses = new Courses(course, tasks);
        DONE_BY.keySet().forEach(taskKey -> stops.put(taskKey, courses.stopAt(taskKey)));
        busy = stops.values().stream()
                .filter(stop -> !jobs(stop).isEmpty())
                .findFirst()
                .orElseThrow();
        failing = jobs(busy).get(0);
        management.setJobRetries(failing.getId(), 0);
    }

    private List<Job> jobs(Courses.Stop stop) {
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(stop.no()).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        return management.createJobQuery().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    @AfterAll
    void letTheJobRun() {
        management.setJobRetries(failing.getId(), failing.getRetries());
    }

    @ParameterizedTest
    @EnumSource
    void everybodyReachesTheTasksOfTheirOwnRoleOnly(DemoUser person) {
        Browser tasklist = people.browserOf(person);
        Map<String, Object> seen = new TreeMap<>();
        Map<String, Object> expected = new TreeMap<>();
        stops.forEach((taskKey, stop) -> {
            String task = People.ENGINE + "/task/" + stop.taskId();
            String self = "{\"userId\":\"%s\"}".formatted(person.id());
            Map<String, Integer> answers = new LinkedHashMap<>();
            answers.put("task", tasklist.get(task).statusCode());
            answers.put("form", tasklist.get(task + "/deployed-form").statusCode());
            answers.put("prefill", tasklist.get(task + "/form-variables").statusCode());
            answers.put("submit", tasklist.post(task + "/submit-form", "{}").statusCode());
            answers.put("complete", tasklist.post(task + "/complete", "{}").statusCode());
            if (person != DemoUser.TEAMLEDER) {
                answers.put("assign", tasklist.post(task + "/assignee", self).statusCode());
                answers.put(
                        "share",
                        tasklist.post(task + "/identity-links", shareWith(person))
                                .statusCode());
            }
            if (person != DONE_BY.get(taskKey)) {
                answers.put("claim", tasklist.post(task + "/claim", self).statusCode());
            }
            seen.put(taskKey, answers);
            expected.put(taskKey, expectedAnswers(person, taskKey));
        });

        assertThat(seen).isEqualTo(expected);
    }

    private static Map<String, Integer> expectedAnswers(DemoUser person, String taskKey) {
        boolean doer = person == DONE_BY.get(taskKey);
        boolean overseer = OVERSEERS.contains(person);
        boolean prefilled = doer || person == DemoUser.TEAMLEDER && !taskKey.equals(CONFIDENTIAL);
        Map<String, Integer> answers = new LinkedHashMap<>();
        answers.put("task", doer || overseer ? 200 : 404);
        answers.put("form", doer || overseer ? 200 : 403);
        answers.put("prefill", prefilled ? 200 : 403);
        // The doer gets as far as the check of what is missing.
        answers.put("submit", doer ? 400 : 403);
        answers.put("complete", doer ? 400 : 403);
        if (person != DemoUser.TEAMLEDER) {
            answers.put("assign", 403);
            answers.put("share", 403);
        }
        if (!doer) {
            answers.put("claim", 403);
        }
        return answers;
    }

    private static String shareWith(DemoUser person) {
        return "{\"userId\":\"%s\",\"type\":\"candidate\"}".formatted(person.id());
    }

    @ParameterizedTest
    @EnumSource
    void everybodysListsHoldTheirOwnTasksOnly(DemoUser person) {
        Set<String> expected = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        stops.forEach((taskKey, stop) -> {
            boolean reached = OVERSEERS.contains(person) || person == DONE_BY.get(taskKey);
            if (reached) {
                expected.add(stop.taskId());
            }
            String query = "{\"processInstanceBusinessKey\":\"%s\",\"taskDefinitionKey\":\"%s\"}"
                    .formatted(stop.no(), taskKey);
            people.json(person, "/task", query)
                    .forEach(task -> found.add(task.path("id").asText()));
            assertThat(people.json(person, "/task/count", query).path("count").asInt())
                    .isEqualTo(reached ? 1 : 0);
            assertThat(people.json(person, "/filter/" + allTasks() + "/count", query)
                            .path("count")
                            .asInt())
                    .isEqualTo(reached ? 1 : 0);
            assertThat(people.json(person, "/filter/" + allTasks() + "/list", query))
                    .hasSize(reached ? 1 : 0);
        });

        assertThat(found).isEqualTo(expected);
    }

    private String allTasks() {
        for (JsonNode filter : people.json(DemoUser.TEAMLEDER, "/filter?resourceType=Task")) {
            if (filter.path("name").asText().equals("Alle opgaver")) {
                return filter.path("id").asText();
            }
        }
        throw new AssertionError("There is no filter for all tasks.");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TEAMLEDER", "ADMIN"})
    void instancesAndTheirTracesAreTheTeamLeadersOnly(DemoUser person) {
        for (String list : tracesOfTheBusyCourse()) {
            String count = list.replaceFirst("\\?", "/count?");
            assertThat(people.json(person, list)).as(list).isEmpty();
            assertThat(people.json(person, count).path("count").asInt(-1))
                    .as(count)
                    .isZero();
            assertThat(people.json(DemoUser.TEAMLEDER, list))
                    .as("control: " + list)
                    .isNotEmpty();
            assertThat(people.json(DemoUser.TEAMLEDER, count).path("count").asInt(-1))
                    .as("control: " + count)
                    .isPositive();
        }
        String instance = failing.getProcessInstanceId();
        Browser browser = people.browserOf(person);
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (String path : List.of(
                "/process-instance/" + instance,
                "/history/process-instance/" + instance,
                "/process-instance/" + instance + "/activity-instances",
                "/process-instance/" + instance + "/variables",
                "/execution/" + instance + "/localVariables",
                "/job/" + failing.getId() + "/stacktrace")) {
            answers.put(path, browser.get(People.ENGINE + path).statusCode());
        }
        answers.put(
                "delete",
                browser.delete(People.ENGINE + "/process-instance/" + instance).statusCode());
        answers.put(
                "suspend",
                browser.put(People.ENGINE + "/process-instance/" + instance + "/suspended", "{\"suspended\":true}")
                        .statusCode());
        answers.put(
                "execute",
                browser.post(People.ENGINE + "/job/" + failing.getId() + "/execute", "{}")
                        .statusCode());

        assertThat(answers.values()).as(answers.toString()).isSubsetOf(403, 404);
    }

    private List<String> tracesOfTheBusyCourse() {
        String no = busy.no();
        String instance = failing.getProcessInstanceId();
        return List.of(
                "/process-instance?businessKey=" + no,
                "/execution?processInstanceId=" + instance,
                "/variable-instance?processInstanceIdIn=" + instance,
                "/job?jobId=" + failing.getId(),
                "/incident?processInstanceId=" + instance,
                "/history/process-instance?processInstanceBusinessKey=" + no,
                "/history/activity-instance?processInstanceId=" + instance,
                "/history/task?processInstanceBusinessKey=" + no,
                "/history/incident?processInstanceId=" + instance);
    }

    @Test
    void cockpitsOwnInterfaceShowsACaseworkerNothing() {
        String list = "/camunda/api/cockpit/plugin/base/default/process-instance";
        String query = "{\"businessKey\":\"%s\"}".formatted(busy.no());

        assertThat(people.browserOf(DemoUser.SAGSBEHANDLER2).post(list, query).body())
                .isEqualTo("[]");
        assertThat(people.browserOf(DemoUser.TEAMLEDER).post(list, query).body())
                .contains(busy.no());
    }

    @Test
    void theProcessOwnerSeesModelsAndNothingThatRuns() {
        JsonNode definitions = people.json(DemoUser.PROCESEJER, "/process-definition?latestVersion=true");

        assertThat(definitions.findValuesAsText("key")).contains("employment-trajectory", "health-review", "screening");
        assertThat(people.json(DemoUser.PROCESEJER, "/decision-definition?latestVersion=true")
                        .findValuesAsText("key"))
                .contains("target-group", "health-routing");
        for (String list : List.of(
                "/task",
                "/process-instance",
                "/execution",
                "/variable-instance",
                "/incident",
                "/job",
                "/history/process-instance",
                "/history/task",
                "/history/activity-instance",
                "/history/user-operation",
                "/history/variable-instance",
                "/history/decision-instance",
                "/external-task",
                "/event-subscription")) {
            assertThat(people.json(DemoUser.PROCESEJER, list)).as(list).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyThoseWhoReferCitizensCanStartTheCourse(DemoUser person) {
        boolean starter = EnumSet.of(
                        DemoUser.VISITATOR, DemoUser.SAGSBEHANDLER, DemoUser.SAGSBEHANDLER2, DemoUser.TEAMLEDER)
                .contains(person);

        JsonNode startable = people.json(
                person,
                "/process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true");

        boolean reporter = EnumSet.of(
                        DemoUser.SAGSBEHANDLER,
                        DemoUser.SAGSBEHANDLER2,
                        DemoUser.UNDERVISER,
                        DemoUser.MENTOR,
                        DemoUser.VIRKSOMHEDSKONSULENT,
                        DemoUser.TEAMLEDER)
                .contains(person);
        List<String> expected = new ArrayList<>();
        if (starter) {
            expected.add("employment-trajectory");
        }
        if (reporter) {
            expected.add("report-absence");
        }
        boolean decider = EnumSet.of(DemoUser.SAGSBEHANDLER, DemoUser.SAGSBEHANDLER2, DemoUser.TEAMLEDER)
                .contains(person);
        if (decider) {
            expected.add("decision-with-hearing");
            expected.add("complaint");
            expected.add("access-request");
            expected.add("report-interruption");
            expected.add("summon-citizen");
            expected.add("notify-child-welfare");
        }
        boolean coordinator = decider || person == DemoUser.KOORDINATOR;
        if (coordinator) {
            expected.add("start-coordination");
            expected.add("register-answer");
        }
        if (decider) {
            expected.add("register-consent");
        }
        assertThat(startable.findValuesAsText("key")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(people.browserOf(person)
                        .post(People.ENGINE + "/process-definition/key/report-absence/submit-form", "{}")
                        .statusCode())
                .as("who may tell of an absence gets as far as the check of what is missing")
                .isIn(reporter ? List.of(400) : List.of(403, 404));
        assertThat(people.browserOf(person)
                        .post(People.ENGINE + "/process-definition/key/decision-with-hearing/submit-form", "{}")
                        .statusCode())
                .as("who may decide gets as far as the check of what is missing")
                .isIn(decider ? List.of(400) : List.of(403, 404));
        assertThat(people.browserOf(person)
                        .post(People.ENGINE + "/process-definition/key/complaint/submit-form", "{}")
                        .statusCode())
                .as("who may register a complaint gets as far as the check of what is missing")
                .isIn(decider ? List.of(400) : List.of(403, 404));
        assertThat(people.browserOf(person)
                        .post(People.ENGINE + "/process-definition/key/start-coordination/submit-form", "{}")
                        .statusCode())
                .as("who may coordinate gets as far as the check of what is missing")
                .isIn(coordinator ? List.of(400) : List.of(403, 404));
        assertThat(people.browserOf(person)
                        .post(People.ENGINE + "/process-definition/key/register-consent/submit-form", "{}")
                        .statusCode())
                .as("who may register a consent gets as far as the check of what is missing")
                .isIn(decider ? List.of(400) : List.of(403, 404));
        assertThat(people.browserOf(person)
                        .post(People.ENGINE + "/process-definition/key/employment-trajectory/submit-form", "{}")
                        .statusCode())
                .as("a starter gets as far as the check of what is missing")
                .isIn(starter ? List.of(400) : List.of(403, 404));
    }

    @ParameterizedTest
    @EnumSource(names = {"SAGSBEHANDLER", "TEAMLEDER", "PROCESEJER", "ADMIN"})
    void nobodyStartsAPhaseOfTheCourse(DemoUser person) {
        for (String phase : List.of(
                "screening",
                "health-review",
                "work-placement",
                "mentor-support",
                "follow-up",
                "absence-response",
                "course-closing",
                "holistic-coordination",
                "consent-expiry",
                "change-follow-up")) {
            for (String way : List.of("submit-form", "start")) {
                HttpResponse<String> answer = people.browserOf(person)
                        .post(People.ENGINE + "/process-definition/key/" + phase + "/" + way, "{}");
                assertThat(answer.statusCode())
                        .as(phase + " " + way + answer.body())
                        .isIn(400, 403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/process-instance",
                "/engine-rest/history/task",
                "/engine-rest/deployment",
                "/engine-rest/engine/default/task",
                "/api/referrals/F-2026-000001",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/process-definition",
                "/camunda/api/engine/engine/default/history/task",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/cockpit/plugin/base/default/incident"
            })
    void nobodyGetsInWithoutALogin(String path) {
        assertThat(Http.nobody(port).get(path).status()).isEqualTo(401);
        assertThat(Http.nobody(port)
                        .with("Authorization", Http.basic("ukendt", "demo"))
                        .get(path)
                        .status())
                .isEqualTo(401);
        assertThat(Http.nobody(port).post(path, Map.of()).status()).isIn(401, 403);
    }

    @Test
    void theInterfaceForMachinesHoldsThePersonToTheSameRights() {
        Courses.Stop stop = stops.get("UserTask_HoldStartMeeting");
        Http stranger = Http.as(port, DemoUser.SAGSBEHANDLER2.id());

        assertThat(stranger.get("/engine-rest/task/" + stop.taskId()).status()).isEqualTo(404);
        assertThat(stranger.get("/engine-rest/task/" + stop.taskId() + "/form-variables")
                        .status())
                .isEqualTo(403);
        Http.Answer refused = stranger.submitTask(stop.taskId(), Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("message").asText()).startsWith("Du har ikke adgang til dette.");
        assertThat(stranger.get("/engine-rest/task?processInstanceBusinessKey=" + stop.no())
                        .json())
                .isEmpty();
        assertThat(stranger.get("/engine-rest/process-instance?businessKey=" + stop.no())
                        .json())
                .isEmpty();
        assertThat(Http.as(port, DemoUser.SAGSBEHANDLER.id())
                        .get("/engine-rest/task/" + stop.taskId() + "/form-variables")
                        .status())
                .isEqualTo(200);
    }
}
