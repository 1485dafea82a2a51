package dk.forloeb.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.letter.DeliveryStatus;
import dk.forloeb.letter.DeliveryView;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterService;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Http;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Complaints over a refusal that the citizen has, and everything by which somebody might judge their own decision. */
@IntegrationTest
class ComplaintIT {

    private static final String REASSESS = "UserTask_ReassessDecision";
    private static final String BOARD_ANSWER = "UserTask_RecordBoardAnswer";
    private static final String DRAFT = "UserTask_DraftDecision";

    @Autowired
    private CourseDriver course;

    @Autowired
    private ComplaintService complaints;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private LetterService letters;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private final Map<String, List<Map<String, Object>>> answers =
            CourseAnswers.toJob().withDecision().withComplaint().byTask();
    private String no;

    @BeforeEach
    void deliver() {
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_RecordConsent", answers);
        course.makeDecision(caseworker(), CourseAnswers.decision(no));
        for (String task :
                List.of(DRAFT, "UserTask_RecordPartyReply", "UserTask_ReasonDecision", "UserTask_ApproveDecision")) {
            course.complete(no, task, answers.get(task).get(0));
        }
        course.sendLetters();
    }

    @AfterEach
    void end() {
        for (String process : List.of("complaint", "decision-with-hearing")) {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(no)
                    .processDefinitionKey(process)
                    .rootProcessInstances()
                    .list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
        }
    }

    @Test
    void goesToTheAppealsBoardWhoseAnswerIsFollowed() {
        course.passDays(5);
        LocalDate received = LocalDate.now(clock).minusDays(3);
        file(Map.of("receivedOn", Period.ofDays(-3), "summary", "Kanariefugl klager over afslaget."));
        assertThat(kinds()).contains(LetterKind.L14).doesNotContain(LetterKind.L15);
        assertThat(jdbc.queryForMap(
                        "select kind, start_on from forloeb.deadline where trajectory_no = ? and task_key = ?",
                        no,
                        REASSESS))
                .containsEntry("kind", "LOV")
                .extractingByKey("start_on")
                .hasToString(received.toString());

        course.settleComplaint(no, answers);

        assertThat(kinds()).contains(LetterKind.L15);
        assertThat(complaint()).satisfies(view -> {
            assertThat(view.no()).isEqualTo(no + "-A1-K1");
            assertThat(view.late()).isFalse();
            assertThat(view.status()).isEqualTo(ComplaintStatus.AFSLUTTET);
            assertThat(view.answer()).isEqualTo(BoardAnswer.AENDRET);
        });
        assertThat(events())
                .contains(
                        EventKind.KLAGE_MODTAGET,
                        EventKind.KLAGE_GENVURDERET,
                        EventKind.KLAGE_VIDERESENDT,
                        EventKind.KLAGE_BESVARET,
                        EventKind.KLAGE_GENNEMFOERT);
        assertThat(instances("complaint")).isZero();
        assertThat(instances("decision-with-hearing"))
                .as("the decision's own time to complain runs on")
                .isOne();
        assertThat(jdbc.queryForList("select * from forloeb.complaint").toString())
                .doesNotContain("Kanariefugl");
        assertThat(cipher.decrypt(jdbc.queryForObject(
                        "select summary_encrypted from forloeb.complaint where trajectory_no = ?", String.class, no)))
                .isEqualTo("Kanariefugl klager over afslaget.");
    }

    @Test
    void takesAnOralComplaintThatComesTooLate() {
        // Four weeks, and what free days may follow.
        course.passDays(40);
        assertThat(events()).contains(EventKind.KLAGEFRIST_UDLOEBET);

        file(Map.of());

        assertThat(complaint().late()).isTrue();
        assertThat(complaint().status()).isEqualTo(ComplaintStatus.GENVURDERES);
        assertThat(kinds()).contains(LetterKind.L14);
    }

    @Test
    void isRefusedClearlyWhereNothingCanBeComplainedOf() {
        file(Map.of());
        assertThat(start("teamleder", no + "-A1")).contains("allerede en åben klage", no + "-A1-K1");

        DemoUser stranger = caseworker() == DemoUser.SAGSBEHANDLER ? DemoUser.SAGSBEHANDLER2 : DemoUser.SAGSBEHANDLER;
        assertThat(start(stranger.id(), no + "-A1")).contains("Kun borgerens egen sagsbehandler");
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.access_log where trajectory_no = ? and user_id = ?"
                                + " and action = 'REFUSED'",
                        Integer.class,
                        no,
                        stranger.id()))
                .isPositive();
        assertThat(start("teamleder", "F-2001-000001-A1")).contains("ingen afgørelse med det nummer");

        course.makeDecision(caseworker(), CourseAnswers.decision(no));
        assertThat(start("teamleder", no + "-A2")).contains("ikke meddelt borgeren endnu");
        assertThat(complaints.complaints(no)).hasSize(1);
    }

    @Test
    void whoMadeTheDecisionDoesNotLookAtItAgain() {
        course.fileComplaint(caseworker(), complaintOf(Map.of()));
        Map<String, Object> filled =
                course.answers(course.form(no, REASSESS), answers.get(REASSESS).get(0));
        UUID id = complaint().id();

        for (DemoUser maker : List.of(DemoUser.TEAMLEDER, caseworker())) {
            tasks.setAssignee(task(REASSESS), maker.id());
            Http.Answer refused = Http.as(port, maker.id()).submitTask(task(REASSESS), filled);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.body()).contains("Du har selv skrevet eller godkendt");
        }
        for (DemoUser other : List.of(DemoUser.MENTOR, DemoUser.LAEGE, DemoUser.ADMIN, DemoUser.PROCESEJER)) {
            Http browser = Http.as(port, other.id());
            assertThat(browser.submitTask(task(REASSESS), filled).status()).isIn(403, 404);
            assertThat(browser.post("/engine-rest/task/" + task(REASSESS) + "/complete", Map.of("variables", Map.of()))
                            .status())
                    .isIn(400, 403, 404);
        }
        for (DemoUser other : List.of(DemoUser.MENTOR, DemoUser.LAEGE)) {
            tasks.setAssignee(task(REASSESS), other.id());
            Http.Answer refused = Http.as(port, other.id()).submitTask(task(REASSESS), filled);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.body()).contains("Kun en sagsbehandler eller en teamleder");
        }
        assertThatThrownBy(() -> complaints.reassess(id, Reassessment.FASTHOLDT, "x"))
                .isInstanceOf(ComplaintRefusedException.class);
        assertThatThrownBy(() -> complaints.forward(id)).isInstanceOf(ComplaintRefusedException.class);
        assertThatThrownBy(() -> tasks.complete(task(REASSESS))).isInstanceOf(ProcessEngineException.class);

        assertThat(complaint().status()).isEqualTo(ComplaintStatus.GENVURDERES);
        assertThat(kinds()).doesNotContain(LetterKind.L15);
    }

    @Test
    void noHandOnTheDatabaseJudgesOrClosesAComplaint() {
        file(Map.of());
        String judged = "status = 'VIDERESENDES', result = 'FASTHOLDT', reasoning_encrypted = 'x',"
                + " reassessed_on = current_date, reassessed_by = ";

        for (String lie : List.of(
                judged + "'teamleder'",
                judged + "'" + caseworker().id() + "'",
                judged + "null",
                "status = 'AFSLUTTET'",
                judged.replace("VIDERESENDES", "AFSLUTTET") + "'x'",
                judged.replace("VIDERESENDES", "HOS_ANKESTYRELSEN") + "'x'",
                judged.replace("FASTHOLDT", "OMGJORT") + "'x'")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                            jdbc.update("update forloeb.complaint set " + lie + " where trajectory_no = ?", no)))
                    .as(lie)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void opensANewDecisionWhenTheCitizenIsRightOrPartlyRight() {
        file(Map.of());
        course.complete(no, REASSESS, Map.of("complaintResult", "DELVIST"));

        assertThat(course.openTasks(no)).contains(DRAFT, BOARD_ANSWER);
        assertThat(decisions.decisions(no)).extracting(DecisionView::no).containsExactly(no + "-A1", no + "-A2");
        assertThat(decisions.decisions(no)).extracting(DecisionView::kind).containsOnly("TILBUD");
        course.complete(no, BOARD_ANSWER, Map.of("answeredOn", Period.ZERO, "boardAnswer", "HJEMVIST"));

        assertThat(course.openTasks(no).stream().filter(DRAFT::equals)).hasSize(2);
        assertThat(complaint().renewedBy())
                .isEqualTo(decisions.decisions(no).get(2).id());
        file(Map.of());
        course.complete(no, REASSESS, Map.of("complaintResult", "OMGJORT"));
        assertThat(decisions.decisions(no)).hasSize(4);
        assertThat(complaints.complaints(no)).extracting(ComplaintView::status).containsOnly(ComplaintStatus.AFSLUTTET);
    }

    @Test
    void livesOnWhenTheCourseIsOver() {
        file(Map.of());
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "UDREJST"));
        assertThat(trajectories.trajectory(no).endedOn()).isNotNull();

        course.complete(no, REASSESS, Map.of("complaintResult", "TRUKKET"));
        file(Map.of());
        course.complete(no, REASSESS, Map.of("complaintResult", "OMGJORT"));

        assertThat(course.openTasks(no)).contains(DRAFT);
        course.complete(no, DRAFT, answers.get(DRAFT).get(0));
        assertThat(kinds().stream().filter(LetterKind.L09::equals)).hasSize(2);
    }

    @Test
    void endsWhenTheCitizenTakesItBack() {
        file(Map.of());
        course.complete(no, REASSESS, Map.of("complaintResult", "TRUKKET"));

        assertThat(complaint().status()).isEqualTo(ComplaintStatus.AFSLUTTET);
        assertThat(instances("complaint")).isZero();
        assertThat(kinds()).doesNotContain(LetterKind.L15);
    }

    @Test
    void sendsTheDeadNoLetter() {
        trajectories.citizenDied(no, LocalDate.now(clock));

        file(Map.of());
        course.complete(no, REASSESS, answers.get(REASSESS).get(0));

        assertThat(course.openTasks(no)).contains(BOARD_ANSWER);
        assertThat(letters.ofTrajectory(no).stream().filter(letter -> List.of(LetterKind.L14, LetterKind.L15)
                        .contains(letter.kind())))
                .hasSize(2)
                .extracting(DeliveryView::status)
                .containsOnly(DeliveryStatus.STOPPET);
    }

    private void file(Map<String, Object> own) {
        course.fileComplaint(DemoUser.TEAMLEDER, complaintOf(own));
    }

    private Map<String, Object> complaintOf(Map<String, Object> own) {
        Map<String, Object> complaint = CourseAnswers.complaint(no);
        complaint.putAll(own);
        return complaint;
    }

    /** What somebody is told who registers a complaint over REST. */
    private String start(String user, String decisionNo) {
        Map<String, Object> values = new HashMap<>(CourseAnswers.complaint(no));
        values.putAll(Map.of(
                "decisionNo",
                decisionNo,
                "receivedOn",
                LocalDate.now(clock).toString(),
                "summary",
                "Borgeren er ikke enig."));
        Http.Answer answer = Http.as(port, user).start("complaint", values);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        return answer.body();
    }

    private ComplaintView complaint() {
        return complaints.complaints(no).get(0);
    }

    private long instances(String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .processDefinitionKey(process)
                .count();
    }

    private String task(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(no)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }

    private List<LetterKind> kinds() {
        return letters.ofTrajectory(no).stream().map(DeliveryView::kind).toList();
    }

    private List<EventKind> events() {
        return trajectories.events(no).stream().map(EventView::kind).toList();
    }

    private DemoUser caseworker() {
        return DemoUser.valueOf(trajectories.trajectory(no).caseworkerId().toUpperCase());
    }
}
