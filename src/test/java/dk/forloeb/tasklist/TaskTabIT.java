package dk.forloeb.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tabs beside a task's form: the course's page in parts, by the rights of that page. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskTabIT {

    private static final String CLOSED = "Det her kan kun forløbets faste sagsbehandler og teamlederen se.";

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    private People people;
    private Courses.Stop own;
    private Courses.Stop review;
    private Courses.Stop shielded;

    @BeforeAll
    void open() {
        people = new People(port);
        Courses courses = new Courses(course, tasks);
        own = courses.stopAt("UserTask_HoldStartMeeting", Map.of("fullName", "Amina Fane"));
        review = courses.stopAt("UserTask_ReviewHealth", Map.of("fullName", "Cemal Fane"));
        shielded =
                courses.stopAt("UserTask_ReviewHealth", Map.of("fullName", "Bahar Skjult", "addressProtected", "JA"));
    }

    @ParameterizedTest
    @CsvSource({
        "borger, SAGSBEHANDLER, Amina Fane",
        "borger, TEAMLEDER, Amina Fane",
        "tidslinje, SAGSBEHANDLER, Plads tildelt",
        "rute, SAGSBEHANDLER, data-diagram"
    })
    void showsThePartOfThePageWithAWayToTheWhole(String part, DemoUser person, String shown) {
        String html = read(person, own, part);

        assertThat(html)
                .contains(shown, "href=\"/forloeb/forloeb/" + own.no() + "\"")
                .doesNotContain("<html", "<main", CLOSED, "?om=");
    }

    @ParameterizedTest
    @CsvSource({"borger", "tidslinje", "rute"})
    void whoeverHasNothingToDoWithTheTaskIsToldSo(String part) {
        for (DemoUser stranger : new DemoUser[] {DemoUser.SAGSBEHANDLER2, DemoUser.MENTOR}) {
            assertThat(read(stranger, own, part)).contains(CLOSED).doesNotContain("Amina", own.no());
        }
    }

    @Test
    void whoeverHasTheTaskButNotTheCourseSeesWhoseItIs() {
        assertThat(read(DemoUser.LAEGE, review, "borger"))
                .contains("Cemal Fane", review.no(), "kun dets faste sagsbehandler og teamlederen")
                .doesNotContain("href=");
        assertThat(read(DemoUser.LAEGE, review, "tidslinje")).contains(CLOSED).doesNotContain("Plads tildelt");
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.access_log where trajectory_no = ? and action = 'REFUSED'",
                        Integer.class,
                        review.no()))
                .as("who has the task is no intruder")
                .isZero();
        assertThat(read(DemoUser.LAEGE, shielded, "borger"))
                .contains("Beskyttet borger")
                .doesNotContain("Skjult");
    }

    @Test
    void nothingIsKeptByTheBrowser() {
        assertThat(people.browserOf(DemoUser.SAGSBEHANDLER)
                        .get("/forloeb/opgaver/" + own.taskId() + "/borger")
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    private String read(DemoUser person, Courses.Stop stop, String part) {
        HttpResponse<String> answer = people.browserOf(person).get("/forloeb/opgaver/" + stop.taskId() + "/" + part);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
