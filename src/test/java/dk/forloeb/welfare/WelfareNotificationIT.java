package dk.forloeb.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.OpenTasks;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.Tables;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A notification about a child reaches the administration, and nobody sees it in the case. */
@IntegrationTest
class WelfareNotificationIT {

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private OpenTasks openTasks;

    private String no;
    private DemoUser caseworker;
    private DemoUser stranger;

    @BeforeEach
    void beginCourse() {
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_HoldStartMeeting", CourseAnswers.toJob().byTask());
        caseworker = DemoUser.valueOf(trajectories.trajectory(no).caseworkerId().toUpperCase());
        stranger = caseworker == DemoUser.SAGSBEHANDLER ? DemoUser.SAGSBEHANDLER2 : DemoUser.SAGSBEHANDLER;
    }

    @Test
    void goesOutAtOnceAndShowsInNoCase() {
        Map<String, Object> worry = CourseAnswers.childWelfare(no);
        worry.put("facts", "Bosse Barn har siddet alene på trappen hver aften i en uge.");
        assertThatThrownBy(() -> course.notifyChildWelfare(stranger, worry))
                .hasMessageContaining("intet forløb med det nummer");

        course.notifyChildWelfare(DemoUser.TEAMLEDER, worry);
        assertThatThrownBy(() -> course.notifyChildWelfare(DemoUser.TEAMLEDER, worry))
                .hasMessageContaining("allerede sendt");
        course.sendLetters();

        assertThat(jdbc.queryForObject(
                        "select d.status || ' ' || d.channel from forloeb.letter_delivery d join forloeb.letter l"
                                + " on l.id = d.letter_id where l.trajectory_no = ? and l.kind = 'L23'",
                        String.class,
                        no))
                .isEqualTo("SENDT DIGITAL_POST");
        assertThat(trajectories.events(no))
                .extracting(EventView::code)
                .filteredOn(code -> code != null && code.contains("L23"))
                .isEmpty();
        assertThat(new Tables(database).occurrencesInEngine(Set.of("Bosse", "trappen")))
                .isEmpty();
        for (DemoUser reader : List.of(caseworker, DemoUser.TEAMLEDER)) {
            assertThat(new People(port)
                            .browserOf(reader)
                            .get("/forloeb/forloeb/" + no)
                            .body())
                    .contains("Forløbets andre diagrammer (")
                    // The form that starts one is offered to everybody and says nothing.
                    .doesNotContainPattern("proces=[^>]*>[^<]*nderretning");
        }
    }

    @Test
    void isReadByWhoeverWroteItAndTheTeamLeaderAlone() {
        course.notifyChildWelfare(DemoUser.TEAMLEDER, CourseAnswers.childWelfare(no));
        String letter = letter();

        assertThat(list(DemoUser.TEAMLEDER)).contains("Underretning om et barn");
        assertThat(pdf(DemoUser.TEAMLEDER, letter)).isEqualTo(200);
        assertThat(list(caseworker)).contains("Velkommen").doesNotContain("Underretning om et barn");
        assertThat(pdf(caseworker, letter)).isEqualTo(404);
        assertThat(pdf(stranger, letter)).isEqualTo(404);
        assertThat(log(caseworker, "liste"))
                .as("not even that somebody was refused")
                .contains("Formularen »Vurdér målgruppe«")
                .doesNotContainIgnoringCase("underretning", "barn", "L23");
        for (DemoUser reader : List.of(DemoUser.TEAMLEDER, DemoUser.DPO)) {
            assertThat(log(reader, "liste"))
                    .contains("Brevet »Underretning om et barn«", "Send underretning om et barn");
            assertThat(log(reader, "til-borgeren")).doesNotContainIgnoringCase("underretning", "barn", "L23");
        }
        assertThat(jdbc.queryForList(
                        "select user_id from forloeb.access_log where trajectory_no = ? and action = 'REFUSED'"
                                + " and source = 'letter:L23'",
                        String.class,
                        no))
                .containsExactly(caseworker.id());
    }

    @Test
    void isReadByTheCaseworkerWhoWroteIt() {
        course.notifyChildWelfare(caseworker, CourseAnswers.childWelfare(no));

        assertThat(list(caseworker)).contains("Underretning om et barn", "Socialforvaltningen");
        assertThat(pdf(caseworker, letter())).isEqualTo(200);
        assertThat(log(caseworker, "liste"))
                .contains("Brevet »Underretning om et barn«", "Send underretning om et barn");
        assertThat(log(caseworker, "til-borgeren")).doesNotContainIgnoringCase("underretning");
    }

    @Test
    void goesOutForTheChildOfSomebodyWhoHasDied() {
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "DOED"));

        course.notifyChildWelfare(DemoUser.TEAMLEDER, CourseAnswers.childWelfare(no));
        course.sendLetters();

        assertThat(jdbc.queryForObject(
                        "select d.status from forloeb.letter_delivery d join forloeb.letter l on l.id = d.letter_id"
                                + " where l.trajectory_no = ? and l.kind = 'L23'",
                        String.class,
                        no))
                .isEqualTo("SENDT");
    }

    @Test
    void isGivenAnotherWayWhenTheLetterGetsNowhere() {
        course.notifyChildWelfare(caseworker, CourseAnswers.childWelfare(no));
        course.getStuck(no);
        course.getStuck(no);

        assertThat(toReach())
                .as("one task, of whoever wrote it")
                .extracting(Task::getAssignee)
                .containsExactly(caseworker.id());
        course.complete(no, CourseAnswers.REACH_OFFICE, CourseAnswers.officeReached());
        course.sendLetters();

        assertThat(log(caseworker, "liste")).contains("hastebrev");
        assertThat(log(DemoUser.TEAMLEDER, "til-borgeren"))
                .contains("Formularen »Vurdér målgruppe«")
                .doesNotContainIgnoringCase("hastebrev", "underretning", "L23");

        assertThat(jdbc.queryForMap(
                        "select d.status, d.reason, d.settled_by from forloeb.letter_delivery d join forloeb.letter l"
                                + " on l.id = d.letter_id where l.trajectory_no = ? and l.kind = 'L23'",
                        no))
                .containsEntry("STATUS", "UDLEVERET")
                .containsEntry("REASON", "På telefon, da brevet ikke kunne sendes")
                .containsEntry("SETTLED_BY", caseworker.id());
        assertThat(running()).isZero();
    }

    @Test
    void staysWithWhoeverWroteItWhenTheCaseworkerChangesAndItsDeadlineSaysNothing() {
        course.notifyChildWelfare(caseworker, CourseAnswers.childWelfare(no));
        course.getStuck(no);

        openTasks.handOver(no, caseworker.id(), stranger.id());

        assertThat(toReach()).extracting(Task::getAssignee).containsExactly(caseworker.id());
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(no)
                        .taskDefinitionKey("UserTask_HoldStartMeeting")
                        .singleResult()
                        .getAssignee())
                .isEqualTo(stranger.id());
        assertThat(new People(port)
                        .browserOf(DemoUser.TEAMLEDER)
                        .get("/forloeb/forloeb/" + no + "/frister")
                        .body())
                .contains("Få et hastebrev frem")
                .doesNotContainIgnoringCase("underretning", "barn");
    }

    @Test
    void asksForNothingMoreWhenTheLetterGetsThroughAfterAll() {
        course.notifyChildWelfare(caseworker, CourseAnswers.childWelfare(no));
        course.getStuck(no);

        course.sendLetters();

        assertThat(toReach()).isEmpty();
        assertThat(running()).isZero();
    }

    private List<Task> toReach() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(no)
                .taskDefinitionKey(CourseAnswers.REACH_OFFICE)
                .list();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("notify-child-welfare")
                .processInstanceBusinessKey(no)
                .count();
    }

    private String letter() {
        return jdbc.queryForObject(
                        "select id from forloeb.letter where trajectory_no = ? and kind = 'L23'", Object.class, no)
                .toString();
    }

    private String list(DemoUser person) {
        return new People(port)
                .browserOf(person)
                .get("/forloeb/forloeb/" + no + "/breve")
                .body();
    }

    private String log(DemoUser reader, String file) {
        return new People(port)
                .browserOf(reader)
                .get("/forloeb/forloeb/%s/adgang/%s.csv".formatted(no, file))
                .body();
    }

    private int pdf(DemoUser person, String letter) {
        return new People(port)
                .browserOf(person)
                .get("/forloeb/forloeb/" + no + "/breve/" + letter)
                .statusCode();
    }
}
