package dk.forloeb.interruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.DueJobs;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Http;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.Together;
import dk.forloeb.trajectory.RuleSetReviewService;
import dk.forloeb.trajectory.RuleSetService;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.io.File;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** What changes beside a running course: the rules, its pace, and who goes along. */
@IntegrationTest
class RulesAndPausesIT {

    private static final String PLAN = "UserTask_LayPlan";
    private static final String CLOSE = "UserTask_CloseTrajectory";
    private static final String RULES = "UserTask_ReviewRuleSet";
    private static final String RESUME = "UserTask_ResumeCourse";
    private static final String CASEWORKER = "UserTask_ChangeCaseworker";
    private static final String NEW_RULES = "RS-2099-01";

    @Autowired
    private CourseDriver course;

    @Autowired
    private InterruptionService interruptions;

    @Autowired
    private RuleSetReviewService reviews;

    @Autowired
    private RuleSetService ruleSets;

    @Autowired
    private InterruptionProperties properties;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private DueJobs dueJobs;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private String no;

    /** The physician has one patient at a time, so no two courses may come to the same hour. */
    @AfterEach
    void letADayPass() {
        course.passDays(1);
    }

    @Test
    void newRulesAskEachRunningCourseOnceAndItFollowsTheAnswer() throws Exception {
        comesTo(PLAN);
        String keeps = no;
        comesTo(PLAN);
        String goesOver = no;
        String before = trajectories.trajectory(no).ruleSetId();
        LocalDate today = LocalDate.now(clock);
        deployRuleSets(today);
        try {
            List<Integer> asked = Together.call(
                    2, () -> new RuleSetWatch(reviews, ruleSets, interruptions, properties, transaction).runDue());
            assertThat(asked.stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(2);
            dueJobs.runAll();

            for (String each : List.of(keeps, goesOver)) {
                assertThat(course.openTasks(each)).contains(PLAN).containsOnlyOnce(RULES);
                assertThat(trajectories.trajectory(each).ruleSetId()).isEqualTo(before);
            }
            String shown = course.form(goesOver, RULES).prefill().text("rulesNew");
            assertThat(shown).startsWith(NEW_RULES).contains("Regler til en prøve.");
            String page = page("procesejer", "");
            assertThat(page).contains(NEW_RULES, "Regler til en prøve.", "Gælder nu", before);
            assertThat(page("procesejer", "?fra=%s&til=%s".formatted(today.minusDays(1), today)))
                    .contains("gælder <span>" + before, NEW_RULES);

            course.complete(keeps, RULES, Map.of("choice", "BEHOLD"));
            course.complete(goesOver, RULES, Map.of("choice", "SKIFT"));
            dueJobs.runAll();

            assertThat(trajectories.trajectory(keeps).ruleSetId()).isEqualTo(before);
            assertThat(trajectories.trajectory(goesOver).ruleSetId()).isEqualTo(NEW_RULES);
            assertThat(course.openTasks(keeps)).doesNotContain(RULES);
            assertThat(course.openTasks(goesOver)).doesNotContain(RULES);
        } finally {
            deploy(Dmn.readModelFromFile(new File("processes/trajectory/rule-set.dmn")));
        }
    }

    @Test
    void thePageOfRuleSetsTellsOfALawThatHasComeAndRefusesWhatIsNoDay() {
        assertThat(page("sagsbehandler", "?fra=2026-01-31&til=2026-02-01"))
                .contains("Lovens ord, version", "på jobcenteret", "i kommunen", "Lov 1750/2025, første del [S1]");
        assertThat(page("sagsbehandler", "?fra=2026-02-01&til=2026-02-01"))
                .contains("Den første dag skal ligge før den anden.");
        assertThat(page("sagsbehandler", "?fra=i+dag&til=2026-02-01")).contains("Skriv begge dage som");
        assertThat(Http.nobody(port).get("/forloeb/regelsaet").status()).isEqualTo(302);
    }

    @Test
    void aPauseStopsTheMunicipalitysTimeAndNotTheLaws() {
        comesTo(PLAN);
        LocalDate due = dueOf(PLAN);
        LocalDate pausedOn = LocalDate.now(clock);
        report("PAUSE_BARSEL");

        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.PAUSE);
        assertThat(stateOf(PLAN)).isEqualTo("PAUSE");
        assertThat(task(PLAN).getDueDate()).isNull();
        assertThat(EngineDate.day(task(RESUME).getDueDate()))
                .isAfter(LocalDate.now(clock).plusDays(99));
        course.passDays(30);
        for (String open : course.openTasks(no)) {
            assertThat(stateOf(open)).as(open).isEqualTo(open.equals(RESUME) ? "LOEBER" : "PAUSE");
        }
        course.complete(
                no, RESUME, Map.of("resumed", "NEJ", "until", Period.ofDays(40), "agreed", "Barslen er forlænget."));
        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.PAUSE);
        assertThat(trajectories.pausedUntil(no)).hasValue(LocalDate.now(clock).plusDays(40));

        course.complete(no, RESUME, Map.of("resumed", "JA", "agreed", "Borgeren begynder igen i dag."));

        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.AKTIV);
        assertThat(stateOf(PLAN)).isEqualTo("LOEBER");
        assertThat(dueOf(PLAN))
                .as("moved by the working days that the pause took")
                .isEqualTo(calendar.after(due, calendar.between(pausedOn, LocalDate.now(clock))));
        assertThat(EngineDate.day(task(PLAN).getDueDate())).isEqualTo(dueOf(PLAN));
        assertThat(course.openTasks(no)).doesNotContain(RESUME);
    }

    @Test
    void aDeathEndsThePause() {
        comesTo(PLAN);
        report("PAUSE_AFSONING");
        report("DOED");

        assertThat(course.openTasks(no)).containsExactly("UserTask_TellOthers");
        assertThat(trajectories.pausedUntil(no)).isEmpty();
    }

    @Test
    void aJobEndsThePauseAndAnotherCaseworkerClosesTheCourse() {
        comesTo(PLAN);
        String leaves = trajectories.trajectory(no).caseworkerId();
        report("PAUSE_BARSEL");
        report("JOB");

        assertThat(course.openTasks(no)).containsExactly(CLOSE);
        assertThat(stateOf(CLOSE)).isEqualTo("LOEBER");
        assertThat(task(CLOSE).getDueDate()).isNotNull();
        report("SAGSBEHANDLER_SKIFT");
        course.complete(no, CASEWORKER, Map.of());

        String comes = trajectories.trajectory(no).caseworkerId();
        assertThat(comes).isNotEqualTo(leaves);
        assertThat(task(CLOSE).getAssignee()).isEqualTo(comes);
        course.complete(no, CLOSE, CourseAnswers.toJob().byTask().get(CLOSE).get(0));
        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.EFTERVAERN);
        course.passDays(40);
        assertThat(task("UserTask_HoldAftercareContact").getAssignee()).isEqualTo(comes);
    }

    @Test
    void aPauseHoldsNothingThatGuardsTheLaw() {
        comesTo(PLAN);
        course.makeDecision(DemoUser.TEAMLEDER, CourseAnswers.decision(no));
        report("PAUSE_BARSEL");
        report("ADRESSEBESKYTTELSE");

        assertThat(stateOf(PLAN)).isEqualTo("PAUSE");
        assertThat(stateOf("UserTask_DraftDecision")).isEqualTo("LOEBER");
        assertThat(stateOf("UserTask_FollowUpChange")).isEqualTo("LOEBER");
    }

    @Test
    void anotherCaseworkerTakesOverWithAllThatIsOpen() {
        comesTo(PLAN);
        String leaves = trajectories.trajectory(no).caseworkerId();
        String comes = leaves.equals("sagsbehandler") ? "sagsbehandler2" : "sagsbehandler";
        report("SAGSBEHANDLER_SKIFT");

        assertThatThrownBy(() -> course.complete(no, CASEWORKER, Map.of("newCaseworker", leaves)))
                .hasMessageContaining("skal vælges blandt de viste muligheder");
        course.complete(no, CASEWORKER, Map.of("newCaseworker", comes));

        assertThat(trajectories.trajectory(no).caseworkerId()).isEqualTo(comes);
        assertThat(task(PLAN).getAssignee()).isEqualTo(comes);
        assertThat(jdbc.queryForList(
                        "select occasion from forloeb.letter where trajectory_no = ? and kind = 'L25'",
                        String.class,
                        no))
                .singleElement()
                .asString()
                .startsWith("SKIFT:");
        assertThat(new People(port)
                        .browserOf(user(leaves))
                        .get("/forloeb/forloeb/" + no + "/frister")
                        .statusCode())
                .isEqualTo(404);
        report("DELTIDSJOB");
        assertThat(task("UserTask_FollowUpChange").getAssignee())
                .as("also what comes later")
                .isEqualTo(comes);
    }

    @Test
    void refusesAPauseThatCannotBeAndRulesThatAPersonTellsOf() {
        comesTo("UserTask_HoldStartMeeting");
        LocalDate today = LocalDate.now(clock);

        assertThat(tell("PAUSE_BARSEL", Map.of("until", today.toString())).body())
                .contains("Pausens sidste dag");
        assertThat(tell("PAUSE_BARSEL", Map.of("until", today.plusMonths(19).toString()))
                        .body())
                .contains("højst vare 18 måneder");
        assertThat(tell("PAUSE_BARSEL", Collections.singletonMap("until", null)).body())
                .contains("Skriv until");
        assertThat(tell("NYE_REGLER", Map.of()).body()).contains("Nye regler melder kalenderen selv");
        assertThat(interruptions.interruptions(no)).isEmpty();
        assertThat(tell("PAUSE_BARSEL", Map.of()).json().path("answer").asText())
                .as("not begun yet")
                .isEqualTo("OPGAVE");
    }

    private void comesTo(String taskKey) {
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, taskKey, CourseAnswers.toJob().byTask());
    }

    private void report(String kind) {
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, kind));
    }

    private Http.Answer tell(String kind, Map<String, Object> other) {
        Map<String, Object> report = new HashMap<>(CourseAnswers.change(no, kind));
        report.put("on", LocalDate.now(clock).toString());
        report.replaceAll((key, value) ->
                value instanceof Period away ? LocalDate.now(clock).plus(away).toString() : value);
        report.putAll(other);
        return Http.as(port, "teamleder")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/interruptions", report);
    }

    private String page(String user, String query) {
        var answer = new People(port).browserOf(user(user)).get("/forloeb/regelsaet" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static DemoUser user(String id) {
        return List.of(DemoUser.values()).stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Task task(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(no)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private String stateOf(String key) {
        return jdbc.queryForObject(
                "select state from forloeb.deadline where task_id = ?",
                String.class,
                task(key).getId());
    }

    private LocalDate dueOf(String key) {
        return jdbc.queryForObject(
                "select due_on from forloeb.deadline where task_id = ?",
                LocalDate.class,
                task(key).getId());
    }

    /** A process owner adds a row in front. */
    private void deployRuleSets(LocalDate from) {
        DmnModelInstance model = Dmn.readModelFromFile(new File("processes/trajectory/rule-set.dmn"));
        Rule first = model.getModelElementsByType(Rule.class).iterator().next();
        first.getInputEntries().iterator().next().getText().setTextContent(">= date(\"%s\")".formatted(from));
        var outputs = first.getOutputEntries().iterator();
        outputs.next().getText().setTextContent("\"%s\"".formatted(NEW_RULES));
        outputs.next().getText().setTextContent("\"Regler til en prøve.\"");
        // What was the first row still applies until then.
        Rule second = model.getModelElementsByType(Rule.class).stream()
                .skip(1)
                .findFirst()
                .orElseThrow();
        second.getInputEntries().iterator().next().getText().setTextContent(">= date(\"2026-07-01\")");
        second.getOutputEntries().iterator().next().getText().setTextContent("\"RS-2026-07\"");
        deploy(model);
    }

    private void deploy(DmnModelInstance model) {
        repository
                .createDeployment()
                .name("trajectory")
                .addModelInstance("rule-set.dmn", model)
                .deploy();
    }
}
