package dk.forloeb.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.support.StatementCounter;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What cards tell whom, and what a page of them costs. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardIT {

    private static final String MEETING = "UserTask_HoldStartMeeting";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CardService cards;

    @Autowired
    private IdentityService identity;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcTemplate jdbc;

    private People people;
    private Courses.Stop own;
    private Courses.Stop shielded;

    @BeforeAll
    void open() {
        people = new People(port);
        Courses courses = new Courses(course, tasks);
        own = courses.stopAt(MEETING, Map.of("fullName", "Amina Kort"));
        shielded = courses.stopAt(MEETING, Map.of("fullName", "Bahar Skjult", "addressProtected", "JA"));
    }

    @Test
    void tellsNumberNameAndDeadlineAndLogsWhoReadIt() {
        int logged = logged(own.no());

        JsonNode card = card(DemoUser.SAGSBEHANDLER, own);

        assertThat(card.path("no").asText()).isEqualTo(own.no());
        assertThat(card.path("name").asText()).isEqualTo("Amina Kort");
        assertThat(card.path("chip").asText()).matches("(Lovfrist|Målfrist): .*\\d+ arbejdsdage?.*|.*: i (dag|morgen)");
        assertThat(card.path("date").asText()).matches("\\d+\\. \\S+ \\d{4}");
        assertThat(card.path("tone").asText()).isIn("green", "amber", "red");
        assertThat(logged(own.no()) - logged).isEqualTo(1);
    }

    @Test
    void aProtectedNameIsOnNoCard() {
        for (DemoUser person : List.of(DemoUser.SAGSBEHANDLER, DemoUser.TEAMLEDER)) {
            HttpResponse<String> answer = ask(person, shielded.taskId());

            assertThat(answer.body())
                    .contains("Beskyttet borger", shielded.no())
                    .doesNotContain("Skjult");
        }
    }

    @Test
    void aTaskThatIsNotTheReadersHasNoCard() {
        for (DemoUser person : List.of(DemoUser.SAGSBEHANDLER2, DemoUser.LAEGE)) {
            assertThat(json(ask(person, own.taskId() + ",none-such"))).isEmpty();
        }
        assertThat(json(ask(DemoUser.SAGSBEHANDLER, ""))).isEmpty();
        assertThat(people.browserOf(DemoUser.SAGSBEHANDLER)
                        .get("/forloeb/opgaver/kort?ids=" + String.join(",", Collections.nCopies(101, "x")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPageCostsWhatOneCardCosts() {
        identity.setAuthentication(
                DemoUser.SAGSBEHANDLER.id(),
                List.of(DemoUser.SAGSBEHANDLER.role().key()));
        try {
            cards.cards(List.of(own.taskId(), shielded.taskId()));

            int one = statements.count(() -> cards.cards(List.of(own.taskId())));
            int both = statements.count(() -> cards.cards(List.of(own.taskId(), shielded.taskId())));

            assertThat(both).isEqualTo(one).isBetween(1, 6);
        } finally {
            identity.clearAuthentication();
        }
    }

    private JsonNode card(DemoUser person, Courses.Stop stop) {
        JsonNode cards = json(ask(person, stop.taskId()));
        assertThat(cards).hasSize(1);
        return cards.get(0);
    }

    private HttpResponse<String> ask(DemoUser person, String ids) {
        HttpResponse<String> answer = people.browserOf(person).get("/forloeb/opgaver/kort?ids=" + ids);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private int logged(String no) {
        return jdbc.queryForObject(
                "select count(*) from forloeb.access_log where trajectory_no = ? and source = 'page:tasklist'",
                Integer.class,
                no);
    }
}
