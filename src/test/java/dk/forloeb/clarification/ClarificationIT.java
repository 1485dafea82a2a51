package dk.forloeb.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.letter.DeliveryView;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterService;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Http;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.io.File;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Clarifications through both variants of the law, what stops them, and who may know what of them. */
@IntegrationTest
class ClarificationIT {

    private static final String DESCRIBE = "UserTask_DescribeWorkAbility";
    private static final String PREPARE = "UserTask_PrepareCase";
    private static final String REGISTER = "UserTask_RegisterCertificate";
    private static final String HOLD = "UserTask_HoldTeamMeeting";
    private static final String DRAFT = "UserTask_DraftDecision";
    private static final String REVIEW = "UserTask_ReviewPensionCase";
    private static final String SECURE = "UserTask_SecurePensionDeadline";
    private static final String CLOSE = "UserTask_CloseTrajectory";
    private static final String VARIANT = "clarification-variant.dmn";
    private static final String SECRET = "Sommerfuglesyndrom efter operationen i ryggen.";

    @Autowired
    private CourseDriver course;

    @Autowired
    private ClarificationService clarifications;

    @Autowired
    private LetterService letters;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private final CourseAnswers answers = CourseAnswers.toPension();
    private String no;

    @Test
    void leadsToAFlexjobByTheOverallDescriptionWithoutAMeeting() {
        flexjob().with("UserTask_ObtainHealthAdvice", Map.of("meetingWanted", "NEJ"));
        comesTo(CLOSE);

        assertThat(course.form(no, CLOSE).prefill().text("outcome")).isEqualTo("AFSL_FLEKSJOB");
        course.runToEnd(no, answers.byTask());
        assertThat(trajectories.trajectory(no).outcome()).isEqualTo(Outcome.AFSL_FLEKSJOB);
        assertThat(clarifications.outcome(no)).contains(ClarificationOutcome.FLEKS_BEVILGET);
        assertThat(kinds())
                .contains(LetterKind.L04, LetterKind.L12, LetterKind.L13)
                .doesNotContain(LetterKind.L11);
        assertThat(events())
                .contains(
                        EventKind.LAEGEATTEST_MODTAGET,
                        EventKind.SUNDHEDSFAGLIG_RAADGIVNING,
                        EventKind.AFKLARING_IVAERKSAT,
                        EventKind.AFKLARING_AFSLUTTET)
                .doesNotContain(EventKind.PENSIONSSAG_PAABEGYNDT);
    }

    @Test
    void goesThroughTheTeamAsLongAsTheTableAsksForOneAndIsPresentedAgain() {
        flexjob()
                .with(
                        HOLD,
                        Map.of(
                                "held",
                                "JA",
                                "citizenAttended",
                                "JA",
                                "healthAdvice",
                                "Få timer og faste pauser er holdbart."))
                .inTurn(
                        "UserTask_ConsiderRecommendation",
                        List.of(
                                Map.of("consideredStep", "FORELAEG_IGEN", "stepReason", "Sagen mangler oplysninger."),
                                Map.of("consideredStep", "FOELG")));
        whileATeamIsRequired(() -> comesTo(HOLD));
        assertThat(clarifications.clarification(no).teamRequired()).isTrue();
        assertThat(kinds()).contains(LetterKind.L11);

        course.runUntil(no, CLOSE, answers.byTask());

        assertThat(clarifications.clarification(no).presentations()).isEqualTo(2);
        assertThat(clarifications.clarification(no).outcome()).isEqualTo(ClarificationOutcome.FLEKS_BEVILGET);
        course.runToEnd(no, answers.byTask());
    }

    @Test
    void aPensionCasePassesDay60And75And90WithTheRightRemindersAndTheRightLetter() {
        comesTo(DRAFT);
        LocalDate begun = clarifications.clarification(no).pensionStartedOn();
        assertThat(begun).isEqualTo(LocalDate.now(clock));

        course.passDays(59);
        assertThat(course.openTasks(no)).doesNotContain(REVIEW);
        course.passDays(1);
        assertThat(course.openTasks(no)).contains(REVIEW).doesNotContain(SECURE);
        course.complete(
                no, REVIEW, Map.of("deadlineHolds", "NEJ", "delayCause", "HELBRED", "expectedOn", Period.ofDays(50)));
        course.passDays(15);
        assertThat(course.openTasks(no)).contains(SECURE);
        assertThat(task(SECURE).getAssignee()).isNull();
        course.passDays(15);
        assertThat(kinds()).as("the last day is not over").doesNotContain(LetterKind.L16);
        course.passDays(1);
        assertThat(kinds()).contains(LetterKind.L16);
        assertThat(clarifications.clarification(no).pensionDueOn()).isEqualTo(begun.plusDays(110));

        course.passDays(20);
        assertThat(kinds().stream().filter(LetterKind.L16::equals))
                .as("told again")
                .hasSize(2);
        course.runUntil(no, CLOSE, answers.byTask());
        assertThat(clarifications.outcome(no)).contains(ClarificationOutcome.FP_BEVILGET);
        assertThat(timers()).as("nothing follows a decided case").isZero();
        course.runToEnd(no, answers.byTask());
    }

    @Test
    void whatIsSaidOfHealthIsReadByTheRehabilitationCoordinatorAlone() {
        answers.with(PREPARE, Map.of("citizenApprovedOn", Period.ZERO, "healthChallenges", SECRET));
        comesTo(HOLD);

        assertThat(course.form(no, HOLD).prefill().text("healthFile")).contains(SECRET);
        String form = "/engine-rest/task/%s/form-variables".formatted(task(HOLD).getId());
        assertThat(Http.as(port, "rehab").get(form).status()).isEqualTo(200);
        for (String other : List.of("sagsbehandler", "teamleder", "admin", "laege", "visitator")) {
            Http.Answer answer = Http.as(port, other).get(form);
            assertThat(answer.status()).as(other).isIn(401, 403, 404);
            assertThat(answer.toString()).doesNotContain("Sommerfugle");
        }
        assertThat(jdbc.queryForList(
                        "select text_encrypted from health.health_file where trajectory_no = ?", String.class, no))
                .isNotEmpty()
                .noneMatch(text -> text.contains("Sommerfugle"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.access_log where trajectory_no = ? and source = 'health:file'"
                                + " and action = 'READ' and user_id = 'rehab'",
                        Integer.class,
                        no))
                .isPositive();
        stop();
    }

    @Test
    void noWayIntoTheDatabaseMakesTheJobCentresPhysicianACertifier() {
        comesTo(REGISTER);

        assertThatThrownBy(() -> course.complete(
                        no,
                        REGISTER,
                        Map.of("certificateResult", "MODTAGET", "receivedOn", Period.ZERO, "issuer", "JOBCENTERLAEGE")))
                .hasMessageContaining("kan ikke bruges som attest");
        assertThatThrownBy(
                        () -> update("update health.certificate set issuer = 'JOBCENTERLAEGE' where trajectory_no = ?"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(jdbc.queryForObject(
                        "select status from health.certificate where trajectory_no = ?", String.class, no))
                .isEqualTo("ANMODET");
        assertThatThrownBy(() -> update("update health.certificate set basis = 'LOVHJEMMEL' where trajectory_no = ?"))
                .as("without consent and without a reason")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> update("update forloeb.clarification set recommendation = 'FLEKSJOB',"
                        + " work_ability = 'IKKE_NEDSAT', recommended_by = 'x', presentations = 1"
                        + " where trajectory_no = ?"))
                .as("recommendation without health advice")
                .isInstanceOf(DataIntegrityViolationException.class);
        stop();
    }

    @Test
    void aDeathStopsCertificateDeadlineAndDecision() {
        comesTo(REGISTER);
        assertThat(timers()).isPositive();
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "DOED"));

        assertThat(course.openTasks(no)).noneMatch(List.of(PREPARE, REGISTER, DESCRIBE)::contains);
        assertThat(timers()).isZero();
        assertThat(clarifications.clarification(no).status()).isEqualTo(ClarificationStatus.AFBRUDT);
        assertThat(jdbc.queryForObject(
                        "select status from health.certificate where trajectory_no = ?", String.class, no))
                .isEqualTo("BORTFALDET");
        course.runToEnd(no, CourseAnswers.endingBy("AFSL_DOED").byTask());
        assertThat(trajectories.trajectory(no).outcome()).isEqualTo(Outcome.AFSL_DOED);
    }

    @Test
    void aMoveInTheMiddleOfAPensionCaseEndsItsDecisionAndItsDeadline() {
        comesTo(DRAFT);
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "FLYTTET"));

        assertThat(course.openTasks(no)).doesNotContain(DRAFT);
        assertThat(instances("decision-with-hearing")).isZero();
        assertThat(instances("pension-deadline")).isZero();
        course.passDays(91);
        assertThat(kinds()).doesNotContain(LetterKind.L16);
        course.runToEnd(
                no,
                CourseAnswers.endingBy("AFSL_FLYTTET")
                        .with(CourseAnswers.FOLLOW_UP_DEADLINE, Map.of("followUp", "AFVENTER"))
                        .byTask());
        assertThat(clarifications.clarification(no).status()).isEqualTo(ClarificationStatus.AFBRUDT);
        assertThat(jdbc.queryForObject("select status from forloeb.decision where trajectory_no = ?", String.class, no))
                .isEqualTo("BORTFALDET");
    }

    @Test
    void aJobInTheMiddleOfAPensionCaseEndsTheCourseOnlyWhenTheCitizenWithdrawsTheCase() {
        comesTo(DRAFT);
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "JOB"));

        assertThat(course.openTasks(no)).contains(DRAFT, "UserTask_FollowUpChange");
        assertThat(clarifications.clarification(no).status()).isEqualTo(ClarificationStatus.AFGOERES);

        Map<String, Object> withdrawal = CourseAnswers.change(no, "JOB");
        withdrawal.put("caseWithdrawn", true);
        course.reportChange(DemoUser.TEAMLEDER, withdrawal);

        assertThat(course.openTasks(no)).doesNotContain(DRAFT);
        course.runToEnd(no, CourseAnswers.endingBy("AFSL_JOB").byTask());
        assertThat(clarifications.outcome(no)).contains(ClarificationOutcome.BORGER_TRAKKER_ANSOEGNING);
        assertThat(jdbc.queryForObject("select status from forloeb.decision where trajectory_no = ?", String.class, no))
                .isEqualTo("BORTFALDET");
    }

    @Test
    void aRefusalAndACaseThatIsNotRaisedLeadBackToAnotherRound() {
        answers.with(
                        "UserTask_DescribeWorkAbility",
                        Map.of("functionSevere", "NEJ", "prognosis", "USIKKER", "citizenWish", "VED_IKKE"))
                .with("UserTask_ChooseClarification", Map.of("chosen", "FORBEREDENDE_DEL"))
                .with("UserTask_DraftDecision", Map.of("result", "AFSLAG"))
                .with("UserTask_ReasonDecision", Map.of("result", "AFSLAG"));
        comesTo("UserTask_EffectuateDecision", "UserTask_LayPlan", 2);

        assertThat(clarifications.outcome(no)).contains(ClarificationOutcome.FP_AFSLAG);
        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.AKTIV);

        answers.with(
                "UserTask_ChooseClarification",
                Map.of("chosen", "MERE_INDSATS", "overrideReason", "Borgeren vil prøve et tilbud mere."));
        course.runUntil(no, DESCRIBE, answers.byTask());
        course.complete(no, DESCRIBE, answers.byTask().get(DESCRIBE).get(0));
        course.complete(
                no,
                "UserTask_ChooseClarification",
                answers.byTask().get("UserTask_ChooseClarification").get(0));
        assertThat(course.openTasks(no)).contains("UserTask_LayPlan");
        assertThat(clarifications.outcome(no)).contains(ClarificationOutcome.TILBAGE_T1);
        stop();
    }

    @Test
    void anApplicationIsAnsweredBeforeTheFlexjobThatIsRecommendedInstead() {
        List<Map<String, Object>> results = List.of(Map.of("result", "AFSLAG"), Map.of("result", "BEVILGET"));
        flexjob()
                .with(
                        DESCRIBE,
                        Map.of("functionSevere", "NEJ", "prognosis", "USIKKER", "citizenWish", "FOERTIDSPENSION"))
                .with("UserTask_ChooseClarification", Map.of("chosen", "FORBEREDENDE_DEL"))
                .with("UserTask_InformCitizen", Map.of("informedOn", Period.ZERO, "existingGrounds", "JA"))
                .inTurn(DRAFT, results)
                .inTurn("UserTask_ReasonDecision", results);
        comesTo(DRAFT);
        assertThat(clarifications.clarification(no).caseKind()).isEqualTo(CaseKind.FOERTIDSPENSION);

        course.runUntil(no, CLOSE, answers.byTask());

        assertThat(clarifications.outcome(no)).contains(ClarificationOutcome.FLEKS_BEVILGET);
        assertThat(jdbc.queryForList(
                        "select kind from forloeb.decision where trajectory_no = ? order by no", String.class, no))
                .containsExactly("FOERTIDSPENSION", "FLEKSJOB");
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.consent where trajectory_no = ? and purpose = 'LAEGEATTEST'",
                        Integer.class,
                        no))
                .as("no doctor is asked, so no consent")
                .isZero();
        assertThatThrownBy(() -> update("update forloeb.clarification set further_kind = 'FOERTIDSPENSION'"
                        + " where trajectory_no = ?"))
                .isInstanceOf(DataIntegrityViolationException.class);
        course.runToEnd(no, answers.byTask());
        assertThat(trajectories.trajectory(no).outcome()).isEqualTo(Outcome.AFSL_FLEKSJOB);
    }

    private CourseAnswers flexjob() {
        return answers.with(
                        "UserTask_WriteRecommendation",
                        Map.of("recommendation", "FLEKSJOB", "workAbility", "VAESENTLIG_VARIGT"))
                .with("UserTask_EffectuateDecision", Map.of("effectuation", "FLEKSJOB_VISITERET"))
                .with(CLOSE, Map.of("outcome", "AFSL_FLEKSJOB"));
    }

    private void comesTo(String task) {
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, task, answers.byTask());
    }

    /** The n-th time that a task comes up, without another on the way. */
    private void comesTo(String without, String task, int times) {
        comesTo(task);
        for (int time = 1; time < times; time++) {
            course.complete(no, task, answers.byTask().get(task).get(0));
            course.runUntil(no, task, answers.byTask());
        }
        assertThat(events()).as(without).doesNotContain(EventKind.AFKLARING_IVAERKSAT);
    }

    /** As before the law dropped the team: without the row that drops it. */
    private void whileATeamIsRequired(Runnable work) {
        DmnModelInstance today = Dmn.readModelFromFile(new File("processes/clarification/" + VARIANT));
        DmnModelInstance before = today.clone();
        Rule dropped = before.getModelElementsByType(Rule.class).iterator().next();
        dropped.getParentElement().removeChildElement(dropped);
        deploy(before);
        try {
            work.run();
        } finally {
            deploy(today);
        }
    }

    private void deploy(DmnModelInstance table) {
        repository
                .createDeployment()
                .name("clarification variant")
                .addModelInstance(VARIANT, table)
                .deploy();
    }

    /** So that what a test leaves does not stand in the way of others. */
    private void stop() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    private Task task(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(no)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private long instances(String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .processDefinitionKey(process)
                .count();
    }

    /** Timers of the module's own processes. */
    private long timers() {
        return List.of("medical-certificate", "pension-deadline").stream()
                .flatMap(process -> runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(no)
                        .processDefinitionKey(process)
                        .list()
                        .stream())
                .mapToLong(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .count())
                .sum();
    }

    private List<LetterKind> kinds() {
        return letters.ofTrajectory(no).stream().map(DeliveryView::kind).toList();
    }

    private List<EventKind> events() {
        return trajectories.events(no).stream().map(EventView::kind).toList();
    }

    private void update(String sql) {
        transaction.executeWithoutResult(status -> jdbc.update(sql, no));
    }
}
