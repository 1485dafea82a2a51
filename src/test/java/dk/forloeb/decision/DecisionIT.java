package dk.forloeb.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.DueJobs;
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
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A refusal on a running trajectory, and everything by which somebody might try to get round the law. */
@IntegrationTest
class DecisionIT {

    private static final String DRAFT = "UserTask_DraftDecision";
    private static final String REPLY = "UserTask_RecordPartyReply";
    private static final String REASON = "UserTask_ReasonDecision";
    private static final String APPROVE = "UserTask_ApproveDecision";

    @Autowired
    private CourseDriver course;

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
    private DueJobs dueJobs;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private Clock clock;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private final Map<String, List<Map<String, Object>>> answers =
            CourseAnswers.toJob().withDecision().byTask();
    private String no;

    @BeforeEach
    void open() {
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_RecordConsent", answers);
        course.makeDecision(caseworker(), CourseAnswers.decision(no));
    }

    /** What was tried in vain leaves jobs that fail; they must not meet other tests. */
    @AfterEach
    void end() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .processDefinitionKey("decision-with-hearing")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @Test
    void goesFromDraftToTheEndOfTheTimeToComplain() {
        step(DRAFT);
        assertThat(kinds()).contains(LetterKind.L09).doesNotContain(LetterKind.L06);
        step(REPLY);
        step(REASON);
        step(APPROVE);
        assertThat(decision().status()).isEqualTo(DecisionStatus.AFSENDT);
        assertThat(kinds()).contains(LetterKind.L06);

        course.sendLetters();
        LocalDate today = LocalDate.now(clock);
        assertThat(decision()).satisfies(view -> {
            assertThat(view.status()).isEqualTo(DecisionStatus.MEDDELT);
            assertThat(view.deliveredOn()).isEqualTo(today);
            assertThat(view.complainBy()).isEqualTo(calendar.after(today.plusDays(27), 1));
            assertThat(view.reasonedBy()).isNotEqualTo(view.approvedBy());
        });
        course.passDays((int) ChronoUnit.DAYS.between(today, decision().complainBy()));
        assertThat(events()).doesNotContain(EventKind.KLAGEFRIST_UDLOEBET);
        assertThat(instances()).isNotEmpty();
        course.passDays(1);
        assertThat(events()).contains(EventKind.KLAGEFRIST_UDLOEBET);
        assertThat(instances()).isEmpty();
    }

    @Test
    void keepsALateOralReplyAndWhatItMeantEncrypted() {
        step(DRAFT);
        course.passDays(15);
        assertThat(course.openTasks(no)).contains(REASON).doesNotContain(REPLY);
        Map<String, Object> late = new HashMap<>(answers.get(REASON).get(0));
        late.putAll(Map.of(
                "newReply", "JA",
                "repliedOn", Period.ZERO,
                "replyForm", "MUNDTLIG",
                "reply", "Kanariefugl ringede.",
                "considered", "Kanariefugl er hørt."));
        course.complete(no, REASON, late);

        assertThat(decisions.replies(decision().id())).singleElement().satisfies(reply -> {
            assertThat(reply.late()).isTrue();
            assertThat(reply.form()).isEqualTo(ReplyForm.MUNDTLIG);
            assertThat(reply.text()).isEqualTo("Kanariefugl ringede.");
        });
        assertThat(jdbc.queryForList("select * from forloeb.decision_reply").toString())
                .doesNotContain("Kanariefugl");
        String sealed = jdbc.queryForObject(
                "select considered_encrypted from forloeb.decision where no = ?",
                String.class,
                decision().no());
        assertThat(cipher.decrypt(sealed)).isEqualTo("Kanariefugl er hørt.");
    }

    @Test
    void isNotOpenedByStrangersOrWhereNothingRuns() {
        DemoUser stranger = caseworker() == DemoUser.SAGSBEHANDLER ? DemoUser.SAGSBEHANDLER2 : DemoUser.SAGSBEHANDLER;
        Http.Answer refused = Http.as(port, stranger.id()).start("decision-with-hearing", CourseAnswers.decision(no));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.body()).contains("Kun borgerens egen sagsbehandler");

        String waiting = course.refer(CourseAnswers.referral());
        Http.Answer notRunning =
                Http.as(port, "teamleder").start("decision-with-hearing", CourseAnswers.decision(waiting));
        assertThat(notRunning.body()).contains("ikke i gang");
        Http.Answer unknown =
                Http.as(port, "teamleder").start("decision-with-hearing", CourseAnswers.decision("F-2001-000001"));
        assertThat(unknown.body()).contains("intet forløb");
        assertThat(decisions.decisions(no)).hasSize(1);
    }

    @Test
    void nobodySeesARefusalThroughWithoutAHearing() {
        Map<String, Object> unheard = new HashMap<>(answers.get(DRAFT).get(0));
        unheard.put("hearing", "IKKE_KRAEVET");
        Http.Answer refused = Http.as(port, caseworker().id())
                .submitTask(task(DRAFT), course.answers(course.form(no, DRAFT), unheard));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.body()).contains("kræver partshøring");

        Map<String, Object> granted = new HashMap<>(unheard);
        granted.put("result", "BEVILGET");
        course.complete(no, DRAFT, granted);
        Http.Answer turned = Http.as(port, caseworker().id())
                .submitTask(
                        task(REASON),
                        course.answers(
                                course.form(no, REASON), answers.get(REASON).get(0)));
        assertThat(turned.status()).as(turned.toString()).isEqualTo(400);
        assertThat(turned.body()).contains("høres først");
        assertThat(decision().status()).isEqualTo(DecisionStatus.BEGRUNDES);
    }

    @Test
    void theOneWhoWroteDoesNotApproveNotEvenAsTeamLeader() {
        step(DRAFT);
        step(REPLY);
        String reason = task(REASON);
        tasks.setAssignee(reason, "teamleder");
        course.complete(no, REASON, answers.get(REASON).get(0));

        Http.Answer refused = Http.as(port, "teamleder")
                .submitTask(
                        task(APPROVE),
                        course.answers(
                                course.form(no, APPROVE), answers.get(APPROVE).get(0)));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.body()).contains("Du har selv skrevet");
        assertThat(decision().status()).isEqualTo(DecisionStatus.TIL_GODKENDELSE);
    }

    /** By every way that the engine's interfaces have, in every role; only the form of the right person is left out. */
    @ParameterizedTest
    @EnumSource
    void noRoleSendsADecisionByTheEngine(DemoUser person) {
        step(DRAFT);
        Http browser = Http.as(port, person.id());
        String instance = instances().get(0).getId();
        String reply = task(REPLY);

        browser.post("/engine-rest/task/" + reply + "/complete", Map.of("variables", Map.of()));
        browser.submitTask(reply, Map.of());
        browser.post(
                "/engine-rest/process-instance/" + instance + "/modification",
                Map.of(
                        "instructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "ServiceTask_SendDecision"))));
        browser.put("/engine-rest/process-instance/" + instance + "/variables/decisionApproved", Map.of("value", true));
        browser.post(
                "/engine-rest/message",
                Map.of("messageName", "decision.letterSettled", "businessKey", no, "all", true));
        browser.post("/engine-rest/execution/" + instance + "/signal", Map.of());
        browser.post(
                "/engine-rest/process-definition/key/decision-with-hearing/start",
                Map.of("businessKey", no, "variables", Map.of()));
        runSome();

        assertThat(decision().status()).isEqualTo(DecisionStatus.HOERING);
        assertThat(decision().approvedBy()).isNull();
        assertThat(kinds()).doesNotContain(LetterKind.L06, LetterKind.L13);
    }

    @Test
    void aMessageAloneDeliversNothing() {
        step(DRAFT);
        step(REPLY);
        step(REASON);
        step(APPROVE);

        Http.as(port, DemoUser.ADMIN.id())
                .post(
                        "/engine-rest/message",
                        Map.of("messageName", "decision.letterSettled", "businessKey", no, "all", true));
        runSome();

        assertThat(decision().status()).isEqualTo(DecisionStatus.AFSENDT);
        assertThat(decision().complainBy()).isNull();
        assertThat(instances()).isNotEmpty();
    }

    @Test
    void noCallInJavaSendsADecision() {
        step(DRAFT);
        UUID id = decision().id();

        assertThatThrownBy(() -> decisions.send(id)).isInstanceOf(DecisionRefusedException.class);
        assertThatThrownBy(() -> decisions.approve(id, "x")).isInstanceOf(DecisionRefusedException.class);
        assertThatThrownBy(() -> decisions.sendBack(id, "x")).isInstanceOf(DecisionRefusedException.class);
        assertThatThrownBy(() -> decisions.drop(id, "x")).isInstanceOf(DecisionRefusedException.class);
        assertThatThrownBy(() -> decisions.redraft(id, "x")).isInstanceOf(DecisionRefusedException.class);
        decisions.settleDelivery(id, LocalDate.now(clock));
        assertThatThrownBy(() -> tasks.complete(task(REPLY)))
                .isInstanceOfAny(ProcessEngineException.class, NotFoundException.class);
        runtime.createProcessInstanceModification(instances().get(0).getId())
                .startBeforeActivity("ServiceTask_SendDecision")
                .execute();
        runSome();

        assertThat(decision().status()).isEqualTo(DecisionStatus.HOERING);
        assertThat(kinds()).doesNotContain(LetterKind.L06, LetterKind.L13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approved_by = 'teamleder'",
                "approved_by = drafted_by, reasoned_by = drafted_by, reasoning_encrypted = 'x',"
                        + " complaint_guidance = 'x', considered_encrypted = 'x'",
                "approved_by = 'teamleder', reasoned_by = 'x', reasoning_encrypted = 'x', considered_encrypted = 'x'",
                "approved_by = 'teamleder', reasoned_by = 'x', complaint_guidance = 'x', considered_encrypted = 'x'",
                "approved_by = 'teamleder', reasoned_by = 'x', reasoning_encrypted = 'x', complaint_guidance = 'x'",
                "approved_by = 'teamleder', reasoned_by = 'x', reasoning_encrypted = 'x', complaint_guidance = 'x',"
                        + " considered_encrypted = 'x', hearing_sent_on = null"
            })
    void noHandOnTheDatabaseSendsADecision(String lie) {
        step(DRAFT);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.update(
                        "update forloeb.decision set status = 'AFSENDT', " + lie + " where no = ?",
                        decision().no())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void step(String task) {
        course.complete(no, task, answers.get(task).get(0));
    }

    /** Jobs of steps that the record refuses fail, and leave the rest as it was. */
    private void runSome() {
        try {
            dueJobs.runAll();
        } catch (RuntimeException refused) {
            assertThat(refused).hasStackTraceContaining("DecisionRefusedException");
        }
    }

    private DecisionView decision() {
        return decisions.decisions(no).get(0);
    }

    private List<ProcessInstance> instances() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .processDefinitionKey("decision-with-hearing")
                .list();
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
        String id = trajectories.trajectory(no).caseworkerId();
        return DemoUser.valueOf(id.toUpperCase());
    }
}
