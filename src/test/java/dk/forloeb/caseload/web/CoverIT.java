package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.caseload.CoverPlanning;
import dk.forloeb.caseload.NoBoardException;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.CoverShare;
import dk.forloeb.engine.DueJobs;
import dk.forloeb.engine.Staff;
import dk.forloeb.interruption.CaseworkerHandOver;
import dk.forloeb.platform.Role;
import dk.forloeb.screening.CaseworkerService;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.Together;
import dk.forloeb.trajectory.CoverRefusedException;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.TrajectoryService;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A colleague covers for a caseworker who is away: what moves, what the colleague may see, and how all of it comes back. */
@IntegrationTest
class CoverIT {

    private static final String THIRD = "vikar-tre";
    private static final String PAGE = "/forloeb/vikar";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private CoverPlanning planning;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CaseworkerService caseworkers;

    @Autowired
    private CaseworkerHandOver handOver;

    @Autowired
    private Staff staff;

    private People people;
    private TaskService tasks;
    private String no;
    private DemoUser absent;
    private DemoUser cover;

    @BeforeEach
    void beginCourse() {
        people = new People(port);
        tasks = engine.getTaskService();
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_ClarifyCompetences", CourseAnswers.toJob().byTask());
        absent = DemoUser.valueOf(trajectories.trajectory(no).caseworkerId().toUpperCase());
        cover = absent == DemoUser.SAGSBEHANDLER ? DemoUser.SAGSBEHANDLER2 : DemoUser.SAGSBEHANDLER;
    }

    @AfterEach
    void everybodyIsBack() {
        running().forEach(id -> post(DemoUser.TEAMLEDER, PAGE + "/" + id + "/slut", Map.of()));
        transaction.executeWithoutResult(change -> jdbc.update("delete from forloeb.cover"));
    }

    @Test
    void givesTasksAndSightForSomeDaysAndTakesBothBack() {
        String name = trajectories.citizenOf(trajectories.trajectory(no)).fullName();
        assertThat(open(cover, "/forloeb/forloeb/" + no).statusCode()).isEqualTo(404);

        assertThat(plan(DemoUser.TEAMLEDER, absent, cover, 0, 4)).contains("Vikaren er noteret");

        assertThat(current()).extracting(Task::getAssignee).containsOnly(cover.id());
        assertThat(open(cover, "/forloeb/forloeb/" + no).body()).contains(name, "Vikar i dag");
        assertThat(open(cover, "/forloeb/overblik?nr=" + no).body()).contains(name);
        assertThat(open(cover, "/forloeb/forloeb/" + no + "/breve").statusCode())
                .isEqualTo(200);
        assertThat(open(cover, "/forloeb/forloeb/" + no + "/frister").statusCode())
                .isEqualTo(200);
        assertThat(open(cover, "/forloeb/forloeb/" + no + "/samtykker").statusCode())
                .isEqualTo(200);
        assertThat(trajectories.trajectory(no).caseworkerId())
                .as("the fixed one")
                .isEqualTo(absent.id());
        assertThat(open(DemoUser.TEAMLEDER, "/forloeb/forloeb/" + no + "/adgang?hvem=" + cover.id() + "&hvad=READ")
                        .body())
                .contains("%s, vikar for %s".formatted(staff.nameOf(cover.id()), staff.nameOf(absent.id())));
        assertThat(open(DemoUser.TEAMLEDER, "/forloeb/forloeb/" + no + "/adgang?hvem=" + absent.id())
                        .body())
                .doesNotContain("vikar for");

        course.passDays(5);
        jobs.runAll();

        assertThat(current()).extracting(Task::getAssignee).containsOnly(absent.id());
        assertThat(current()).extracting(Task::getOwner).containsOnlyNulls();
        assertThat(open(cover, "/forloeb/forloeb/" + no).statusCode()).isEqualTo(404);
        assertThat(open(cover, People.ENGINE + "/task/" + current().get(0).getId())
                        .statusCode())
                .as("the task itself")
                .isIn(403, 404);
        assertThat(open(absent, PAGE).body()).contains("Slut").doesNotContain("Slut nu");
    }

    @Test
    void givesWhatComesWhileItRunsAndBeginsOnItsFirstDay() {
        plan(DemoUser.TEAMLEDER, absent, cover, 1, 9);
        jobs.runAll();
        assertThat(current()).extracting(Task::getAssignee).containsOnly(absent.id());

        course.passDays(1);
        jobs.runAll();
        assertThat(current()).extracting(Task::getAssignee).containsOnly(cover.id());

        String other = course.refer(CourseAnswers.referral());
        course.runUntil(
                other, "UserTask_HoldStartMeeting", CourseAnswers.toJob().byTask());
        boolean sameCaseworker = trajectories.trajectory(other).caseworkerId().equals(absent.id());
        jobs.runAll();
        assertThat(tasks.createTaskQuery().taskAssignee(absent.id()).count()).isZero();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(other)
                        .taskAssignee(cover.id())
                        .count())
                .isEqualTo(
                        sameCaseworker
                                ? 1
                                : tasks.createTaskQuery()
                                        .processInstanceBusinessKey(other)
                                        .count());
    }

    @Test
    void whatIsAboutHealthStaysUnlessItIsAgreed() {
        plan(DemoUser.TEAMLEDER, absent, cover, 0, 4, false);
        assertThat(current()).extracting(Task::getAssignee).containsOnly(cover.id());

        course.runUntil(no, "UserTask_ReferToPhysician", CourseAnswers.toJob().byTask());
        jobs.runAll();

        Task health = current("UserTask_ReferToPhysician");
        assertThat(health.getAssignee()).isEqualTo(absent.id());
        assertThat(open(cover, People.ENGINE + "/task/" + health.getId() + "/form-variables")
                        .statusCode())
                .as("the form")
                .isIn(403, 404);
        assertThat(open(DemoUser.TEAMLEDER, PAGE).body()).contains("<td>Nej</td>");

        running().forEach(id -> post(DemoUser.TEAMLEDER, PAGE + "/" + id + "/slut", Map.of()));
        plan(DemoUser.TEAMLEDER, absent, cover, 0, 4, true);
        assertThat(current("UserTask_ReferToPhysician").getAssignee()).isEqualTo(cover.id());
        assertThat(open(DemoUser.TEAMLEDER, PAGE).body()).contains("<td>Ja</td>");
    }

    private Task current(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(no)
                .taskDefinitionKey(key)
                .singleResult();
    }

    @Test
    void endsAtOnceWhenTheColleagueIsBackEarly() {
        plan(absent, absent, cover, 0, 20);
        // A caseworker finds a colleague of the own unit only, so this one is the team leader's to plan.
        assertThat(running()).isEmpty();
        plan(DemoUser.TEAMLEDER, absent, cover, 0, 20);

        String id = running().get(0);
        assertThat(after(cover, PAGE + "/" + id + "/slut", Map.of())).contains("findes ikke");
        assertThat(current()).extracting(Task::getAssignee).containsOnly(cover.id());
        assertThat(after(absent, PAGE + "/" + id + "/slut", Map.of())).contains("gælder ikke mere");
        assertThat(current()).extracting(Task::getAssignee).containsOnly(absent.id());
        assertThat(after(absent, PAGE + "/" + id + "/slut", Map.of()))
                .as("a second click")
                .contains("gælder ikke mere");
    }

    @Test
    void callingOffOneThatHasNotBegunLeavesTheOneThatRuns() {
        plan(DemoUser.TEAMLEDER, absent, cover, 0, 2);
        plan(DemoUser.TEAMLEDER, absent, cover, 10, 12);
        String later = jdbc.queryForObject(
                "select cast(id as varchar(36)) from forloeb.cover where from_on > ?",
                String.class,
                LocalDate.now(clock));

        assertThat(after(DemoUser.TEAMLEDER, PAGE + "/" + later + "/slut", Map.of()))
                .contains("Aflyst");

        assertThat(current()).extracting(Task::getAssignee).containsOnly(cover.id());
        jobs.runAll();
        assertThat(current()).extracting(Task::getAssignee).containsOnly(cover.id());
    }

    @Test
    void planAndPlanAtOnceMakeOneCover() throws Exception {
        LocalDate today = LocalDate.now(clock);

        List<Boolean> planned = Together.call(2, () -> {
            try {
                identity.setAuthentication(DemoUser.TEAMLEDER.id(), List.of(Role.TEAM_LEADER.key()));
                planning.plan(absent.id(), cover.id(), today, today.plusDays(3), CoverShare.ofAllCourses(false));
                return true;
            } catch (CoverRefusedException second) {
                return false;
            } finally {
                identity.clearAuthentication();
            }
        });

        assertThat(planned).containsExactlyInAnyOrder(true, false);
        assertThat(running()).hasSize(1);
    }

    @Test
    void givesNothingThatIsOnlyOnLoanNorToWhoIsNoCaseworkerAnyMore() {
        Task borrowed = current().get(0);
        tasks.setOwner(borrowed.getId(), "somebody");
        plan(DemoUser.TEAMLEDER, absent, cover, 0, 9);
        assertThat(tasks.createTaskQuery()
                        .taskId(borrowed.getId())
                        .singleResult()
                        .getAssignee())
                .isEqualTo(absent.id());
        Task returned = tasks.createTaskQuery().taskId(borrowed.getId()).singleResult();
        returned.setOwner(null);
        tasks.saveTask(returned);
        jobs.runAll();
        assertThat(current()).extracting(Task::getAssignee).containsOnly(cover.id());

        OrgUnit unit = OrgUnit.valueOf(jdbc.queryForObject(
                "select org_unit from forloeb.caseworker where user_id = ?", String.class, cover.id()));
        caseworkers.retire(cover.id());
        try {
            assertThat(current()).extracting(Task::getAssignee).containsOnly(absent.id());
            assertThat(running()).isEmpty();
        } finally {
            caseworkers.register(cover.id(), staff.nameOf(cover.id()), unit, List.of("da"), 100);
        }
    }

    @Test
    void refusesWhatCannotBeAndKeepsWhatWasChosen() {
        assertThat(plan(DemoUser.TEAMLEDER, absent, absent, 0, 3)).contains("to forskellige");
        assertThat(plan(DemoUser.TEAMLEDER, absent, cover, -1, 3)).contains("er forbi");
        assertThat(plan(DemoUser.TEAMLEDER, absent, cover, 3, 2)).contains("ligger før den første");
        assertThat(plan(DemoUser.TEAMLEDER, absent, cover, 0, 400)).contains("højst dække 92 dage");
        assertThat(plan(DemoUser.TEAMLEDER, absent, DemoUser.LAEGE, 0, 3)).contains("skal være vikar");
        assertThat(plan(cover, absent, cover, 0, 3)).contains("kun finde en vikar til dig selv");
        String page = after(
                DemoUser.TEAMLEDER,
                PAGE,
                Map.of("fravaerende", absent.id(), "vikar", cover.id(), "fra", "i morgen", "til", "2026-99-99"));
        assertThat(page).contains("Vælg den første dag", "value=\"" + absent.id() + "\" selected");
        Map<String, String> undecided = new HashMap<>(fields(absent.id(), cover.id(), 0, 3, true));
        undecided.remove("omfang");
        assertThat(after(DemoUser.TEAMLEDER, PAGE, undecided)).contains("alle forløb eller kun nogle");
        assertThat(running()).isEmpty();

        plan(DemoUser.TEAMLEDER, absent, cover, 0, 5);
        assertThat(plan(DemoUser.TEAMLEDER, absent, cover, 5, 8)).contains("allerede med i en vikardækning");
        assertThat(plan(DemoUser.TEAMLEDER, cover, absent, 2, 3)).contains("allerede med i en vikardækning");
        assertThat(running()).hasSize(1);
    }

    @Test
    void givesOnlyTheChosenCourses() {
        String other = another();

        String page = planSome(DemoUser.TEAMLEDER, cover.id(), 0, 4, no);

        assertThat(page).contains("Vikaren er noteret", "Kun 1", "href=\"/forloeb/forloeb/" + no + "\"");
        jobs.runAll();
        assertThat(current()).extracting(Task::getAssignee).containsOnly(cover.id());
        assertThat(tasksOf(other)).extracting(Task::getAssignee).containsOnly(absent.id());
        assertThat(open(cover, "/forloeb/forloeb/" + no).body()).contains("Vikar i dag");
        assertThat(open(cover, "/forloeb/forloeb/" + other).statusCode()).isEqualTo(404);
        assertThat(open(DemoUser.TEAMLEDER, "/forloeb/forloeb/" + other).body()).doesNotContain("Vikar i dag");
        assertThat(open(cover, "/forloeb/overblik?nr=" + no).body()).contains("/forloeb/forloeb/" + no);
        assertThat(open(cover, "/forloeb/overblik?nr=" + other).body()).doesNotContain("/forloeb/forloeb/" + other);
        assertThat(logOf(no)).contains("vikar for");
        assertThat(logOf(other))
                .as("refused")
                .contains(staff.nameOf(cover.id()))
                .doesNotContain("vikar for");

        course.passDays(5);
        jobs.runAll();

        assertThat(current()).extracting(Task::getAssignee).containsOnly(absent.id());
        assertThat(open(cover, "/forloeb/forloeb/" + no).statusCode()).isEqualTo(404);
    }

    @Test
    void whoCoversHasNoChosenCourseThatHasAnotherCaseworkerByNow() {
        withThird(third -> {
            planSome(DemoUser.TEAMLEDER, cover.id(), 0, 4, no);
            assertThat(open(cover, "/forloeb/overblik?nr=" + no).body()).contains("/forloeb/forloeb/" + no);

            transaction.executeWithoutResult(change -> handOver.choose(no, third, "Flyttet"));

            assertThat(open(cover, "/forloeb/overblik?nr=" + no).body()).doesNotContain("/forloeb/forloeb/" + no);
            assertThat(open(cover, "/forloeb/forloeb/" + no).statusCode()).isEqualTo(404);
            assertThat(current()).extracting(Task::getAssignee).containsOnly(third);

            // A task that stays with whom it was given to, whoever has the course.
            Task kept = current().get(0);
            kept.setAssignee(absent.id());
            tasks.saveTask(kept);
            jobs.runAll();
            assertThat(current()).extracting(Task::getAssignee).containsOnly(absent.id());
            kept = current().get(0);
            kept.setOwner(absent.id());
            kept.setAssignee(cover.id());
            tasks.saveTask(kept);
            jobs.runAll();
            assertThat(current()).extracting(Task::getAssignee).containsOnly(absent.id());
            transaction.executeWithoutResult(change -> handOver.choose(no, absent.id(), "Tilbage"));
        });
    }

    @Test
    void severalShareTheWorkOfOneButNoCourse() {
        String other = another();
        withThird(third -> {
            planSome(DemoUser.TEAMLEDER, cover.id(), 0, 4, no);

            assertThat(planSome(DemoUser.TEAMLEDER, third, 2, 6, no)).contains(no + " har allerede en anden vikar");
            assertThat(plan(DemoUser.TEAMLEDER, absent.id(), third, 0, 4, true))
                    .contains("allerede med i en vikardækning");
            assertThat(planSome(DemoUser.TEAMLEDER, cover.id(), 0, 4, other))
                    .as("two covers of the same two")
                    .contains("allerede med i en vikardækning");
            assertThat(planSome(DemoUser.TEAMLEDER, third, 0, 4, other)).contains("Vikaren er noteret");

            assertThat(current()).extracting(Task::getAssignee).containsOnly(cover.id());
            assertThat(tasksOf(other)).extracting(Task::getAssignee).containsOnly(third);
        });
        assertThat(tasksOf(other)).extracting(Task::getAssignee).containsOnly(absent.id());
    }

    @Test
    void coursesAreChosenFromThoseOfWhoIsAway() {
        String theirs = anotherOf(cover);
        transaction.executeWithoutResult(change -> jdbc.update(
                "update forloeb.citizen set address_protected = true where id ="
                        + " (select citizen_id from forloeb.trajectory where no = ?)",
                no));

        String page = after(DemoUser.TEAMLEDER, PAGE + "/forloeb", some(cover.id(), 1, 2, no));

        assertThat(page)
                .contains("value=\"" + no + "\" checked", "value=\"nogle\" checked")
                .contains("<span>" + no + "</span> <span>Beskyttet borger</span>")
                .contains("value=\"" + LocalDate.now(clock).plusDays(1) + "\"")
                .doesNotContain("value=\"" + theirs + "\"");
        assertThat(after(absent, PAGE + "/forloeb", some(cover.id(), 1, 2)))
                .as("one's own")
                .contains("value=\"" + no + "\"");
        assertThat(open(DemoUser.TEAMLEDER, PAGE).body())
                .as("of nobody who was not asked for")
                .doesNotContain("name=\"forloeb\"");
        assertThat(after(cover, PAGE + "/forloeb", some(cover.id(), 1, 2, no)))
                .as("nobody else's")
                .doesNotContain("value=\"" + no + "\"");

        assertThat(planSome(DemoUser.TEAMLEDER, cover.id(), 0, 4)).contains("Vælg mindst ét forløb");
        assertThat(planSome(DemoUser.TEAMLEDER, cover.id(), 0, 4, no, theirs))
                .contains("kan ikke vælges mere", "value=\"" + no + "\" checked");
        assertThat(planSome(DemoUser.TEAMLEDER, cover.id(), 0, 4, "F-0000-000000"))
                .contains("kan ikke vælges mere");
        assertThat(running()).isEmpty();
    }

    private String logOf(String course) {
        return open(DemoUser.TEAMLEDER, "/forloeb/forloeb/" + course + "/adgang?hvem=" + cover.id())
                .body();
    }

    /** Another course of the one who is away. */
    private String another() {
        return anotherOf(absent);
    }

    private String anotherOf(DemoUser caseworker) {
        String other = course.refer(CourseAnswers.referral());
        course.runUntil(
                other, "UserTask_ClarifyCompetences", CourseAnswers.toJob().byTask());
        if (!caseworker.id().equals(trajectories.trajectory(other).caseworkerId())) {
            transaction.executeWithoutResult(change -> handOver.choose(other, caseworker.id(), "Flyttet"));
        }
        return other;
    }

    /** With one more caseworker, who has nobody's courses afterwards. */
    private void withThird(Consumer<String> test) {
        caseworkers.register(THIRD, "Tove Tredje", OrgUnit.CENTER_SYD, List.of("da"), 100);
        try {
            test.accept(THIRD);
        } finally {
            caseworkers.retire(THIRD);
        }
    }

    private String planSome(DemoUser by, String colleague, int from, int until, String... courses) {
        return after(by, PAGE, some(colleague, from, until, courses));
    }

    private Map<String, String> some(String colleague, int from, int until, String... courses) {
        Map<String, String> fields = new HashMap<>(fields(absent.id(), colleague, from, until, true));
        fields.put("omfang", "nogle");
        fields.put("forloeb", String.join(",", courses));
        return fields;
    }

    @ParameterizedTest
    @EnumSource(
            value = DemoUser.class,
            names = {"TEAMLEDER", "SAGSBEHANDLER", "SAGSBEHANDLER2"},
            mode = EnumSource.Mode.EXCLUDE)
    void isShutToEverybodyElse(DemoUser person) {
        assertThat(open(person, PAGE).statusCode()).isEqualTo(403);
        LocalDate today = LocalDate.now(clock);
        try {
            identity.setAuthentication(person.id(), List.of(person.role().key()));
            assertThatThrownBy(() -> planning.plan(
                            "sagsbehandler", "sagsbehandler2", today, today, CoverShare.ofAllCourses(false)))
                    .isInstanceOf(NoBoardException.class);
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<Task> current() {
        return tasksOf(no);
    }

    private List<Task> tasksOf(String course) {
        return tasks.createTaskQuery().processInstanceBusinessKey(course).list();
    }

    private List<String> running() {
        return jdbc.queryForList(
                "select cast(id as varchar(36)) from forloeb.cover where ended_on is null", String.class);
    }

    private String plan(DemoUser by, DemoUser away, DemoUser colleague, int from, int until) {
        return plan(by, away, colleague, from, until, true);
    }

    private String plan(DemoUser by, DemoUser away, DemoUser colleague, int from, int until, boolean health) {
        return plan(by, away.id(), colleague.id(), from, until, health);
    }

    private String plan(DemoUser by, String away, String colleague, int from, int until, boolean health) {
        return after(by, PAGE, fields(away, colleague, from, until, health));
    }

    private Map<String, String> fields(String away, String colleague, int from, int until, boolean health) {
        LocalDate today = LocalDate.now(clock);
        return Map.of(
                "fravaerende",
                away,
                "vikar",
                colleague,
                "fra",
                today.plusDays(from).toString(),
                "til",
                today.plusDays(until).toString(),
                "helbred",
                health ? "ja" : "",
                "omfang",
                "alle");
    }

    private HttpResponse<String> open(DemoUser person, String path) {
        return people.browserOf(person).get(path);
    }

    /** The page after a form of it has been sent. */
    private String after(DemoUser person, String form, Map<String, String> fields) {
        HttpResponse<String> answer = post(person, form, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return open(person, PAGE).body();
    }

    private HttpResponse<String> post(DemoUser person, String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(open(person, PAGE).body());
        assertThat(token.find()).isTrue();
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token.group(1));
        return people.browserOf(person).submit(path, all);
    }
}
