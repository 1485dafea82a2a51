package dk.forloeb.fileaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.letter.DeliveryView;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterService;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.People;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A citizen asks to see the files, and gets an answer within the law's term that says what is left out. */
@IntegrationTest
class AccessRequestIT {

    private static final String FILES = "UserTask_AnswerFileAccess";
    private static final String DATA = "UserTask_AnswerDataAccess";

    @LocalServerPort
    private int port;

    @Autowired
    private CourseDriver course;

    @Autowired
    private LetterService letters;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<String, List<Map<String, Object>>> answers =
            CourseAnswers.toJob().withAccessRequests().byTask();
    private String no;

    @BeforeEach
    void beginCourse() {
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_HoldStartMeeting", answers);
    }

    @Test
    void isAnsweredWithGuidanceWhereSomethingIsLeftOut() {
        DemoUser stranger = "sagsbehandler".equals(trajectories.trajectory(no).caseworkerId())
                ? DemoUser.SAGSBEHANDLER2
                : DemoUser.SAGSBEHANDLER;
        assertThatThrownBy(() -> course.requestAccess(stranger, CourseAnswers.accessRequest(no, "AKTINDSIGT")))
                .hasMessageContaining("intet forløb med det nummer");
        course.requestAccess(DemoUser.TEAMLEDER, CourseAnswers.accessRequest(no, "AKTINDSIGT"));
        assertThatThrownBy(
                        () -> course.requestAccess(DemoUser.TEAMLEDER, CourseAnswers.accessRequest(no, "AKTINDSIGT")))
                .hasMessageContaining("allerede en åben anmodning");

        String deadlines = new People(port)
                .browserOf(DemoUser.TEAMLEDER)
                .get("/forloeb/forloeb/" + no + "/frister")
                .body();
        assertThat(deadlines).contains("Svar på aktindsigt", "anmodningen kom", "Forvaltningsloven § 16");

        course.complete(no, FILES, answers.get(FILES).get(0));

        assertThat(letters.ofTrajectory(no))
                .extracting(DeliveryView::kind)
                .filteredOn(LetterKind.L22::equals)
                .hasSize(1);
        assertThat(jdbc.queryForMap("select * from forloeb.access_request where trajectory_no = ?", no)
                        .toString())
                .contains("BESVARET", "ANDRE")
                .doesNotContain("Planen", "nabo");
    }

    @Test
    void isAnsweredByWhoeverRegistersItWhereNobodyHasTheCourse() {
        String waiting = course.refer(CourseAnswers.referral());
        assertThat(trajectories.trajectory(waiting).caseworkerId()).isNull();

        course.requestAccess(DemoUser.TEAMLEDER, CourseAnswers.accessRequest(waiting, "AKTINDSIGT"));

        course.complete(waiting, FILES, answers.get(FILES).get(0));
        assertThat(jdbc.queryForObject(
                        "select answered_by from forloeb.access_request where trajectory_no = ?",
                        String.class,
                        waiting))
                .isEqualTo("teamleder");
    }

    @Test
    void runsFromTheDayOnWhichItCame() {
        Map<String, Object> earlier = new HashMap<>(CourseAnswers.accessRequest(no, "INDSIGT"));
        course.passDays(3);
        earlier.put("receivedOn", Period.ofDays(-2));
        course.requestAccess(DemoUser.TEAMLEDER, earlier);

        assertThat(course.openTasks(no)).contains(DATA);
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.deadline d join forloeb.access_request r"
                                + " on r.trajectory_no = d.trajectory_no and r.received_on = d.start_on"
                                + " where d.trajectory_no = ? and d.start_event = 'ANMODNING' and d.kind = 'LOV'",
                        Integer.class,
                        no))
                .isEqualTo(1);
        course.complete(no, DATA, answers.get(DATA).get(0));
    }

    @Test
    void theTableTakesNoAnswerWithoutDocumentsAndNothingLeftOutWithoutAReason() {
        course.requestAccess(DemoUser.TEAMLEDER, CourseAnswers.accessRequest(no, "AKTINDSIGT"));

        refused("update forloeb.access_request set status = 'BESVARET' where trajectory_no = ?");
        refused("update forloeb.access_request set exemption_bases = 'ANDRE' where trajectory_no = ?");
        course.complete(no, FILES, answers.get(FILES).get(0));
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(change -> jdbc.update(sql, no)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
