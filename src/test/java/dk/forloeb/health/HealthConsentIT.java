package dk.forloeb.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The way to the physician on the real course, when its consent is taken back or runs out. */
@IntegrationTest
class HealthConsentIT {

    private static final String REFER = "UserTask_ReferToPhysician";
    private static final String REVIEW = "UserTask_ReviewHealth";
    private static final String DECIDE = "UserTask_DecideAfterHealthReview";
    private static final String FOLLOW_UP = "UserTask_FollowUpChange";
    private static final String PLAN = "UserTask_LayPlan";

    @Autowired
    private CourseDriver course;

    @Autowired
    private HealthService health;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, List<Map<String, Object>>> answers =
            CourseAnswers.toJob().byTask();
    private String no;

    /** The physician has one patient at a time, so no two courses may come to the same hour. */
    @AfterEach
    void letADayPass() {
        course.passDays(1);
    }

    @Test
    void aWithdrawalGivesTheSlotToOthersAndTheCourseGoesOn() {
        comeTo(REVIEW);
        assertThat(slots()).isEqualTo(1);

        withdraw();

        assertThat(slots()).isZero();
        assertThat(course.openTasks(no)).contains(FOLLOW_UP).doesNotContain(REVIEW);
        assertThat(reviews()).isZero();
        assertThat(openDeadlines(REVIEW)).isZero();
        assertThat(events()).containsOnlyOnce(EventKind.LAEGE_AFBRUDT).contains(EventKind.SAMTYKKE_TRUKKET);
        course.runUntil(no, PLAN, answers);
        assertThat(health.shared(no)).isEmpty();
    }

    @Test
    void aWithdrawalThatComesTwiceOrLateIsKeptAndChangesNothingMore() {
        comeTo(REVIEW);
        withdraw();
        assertThatThrownBy(this::withdraw).hasMessageContaining("allerede meldt");
        course.runUntil(no, PLAN, answers);
        course.passDays(1);
        withdraw();

        assertThat(events()).containsOnlyOnce(EventKind.LAEGE_AFBRUDT);
        assertThat(course.openTasks(no)).contains(PLAN);
        assertThat(count("forloeb.interruption where trajectory_no = ?"))
                .as("every report is kept")
                .isEqualTo(3);
    }

    @Test
    void aWithdrawalBeforeTheReferralEndsTheReviewToo() {
        comeTo(REFER);
        withdraw();

        assertThat(course.openTasks(no)).doesNotContain(REFER);
        assertThat(openDeadlines(REFER)).isZero();
        course.runUntil(no, PLAN, answers);
    }

    @Test
    void whatIsWrittenStaysButIsSharedNoMore() {
        comeTo(DECIDE);
        assertThat(health.shared(no)).isPresent();

        withdraw();

        assertThat(health.shared(no)).isEmpty();
        assertThat(course.openTasks(no)).doesNotContain(DECIDE);
        assertThat(runtime.getVariable(course(), "healthConclusion")).isNull();
        assertThat(count("health.review where trajectory_no = ?")).isEqualTo(1);
    }

    @Test
    void aConsentThatRunsOutInAPauseLetsTheCourseGoOn() {
        comeTo(DECIDE);
        course.complete(
                no,
                DECIDE,
                Map.of(
                        "healthRoute",
                        "PAUSE",
                        "healthFollowUpAt",
                        Period.ofDays(30),
                        "overrideReason",
                        "Borgeren er i behandling hos egen læge nu."));
        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.PAUSE);
        consent(Period.ofDays(1));
        course.passDays(2);

        assertThat(events()).contains(EventKind.SAMTYKKE_UDLOEBET, EventKind.LAEGE_AFBRUDT);
        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.AKTIV);
        assertThat(reviews()).isZero();
        assertThat(course.openTasks(no)).contains(PLAN);
        assertThat(runtime.getVariable(course(), "healthRoute")).isEqualTo("PLAN");
    }

    private void comeTo(String task) {
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, task, answers);
    }

    private void withdraw() {
        Map<String, Object> change = CourseAnswers.change(no, "SAMTYKKE_TRUKKET");
        change.put("consents", List.of("LAEGE_PAA_JOBCENTER"));
        course.reportChange(DemoUser.TEAMLEDER, change);
    }

    private void consent(Period lasting) {
        Map<String, Object> consent = CourseAnswers.consent(no, "LAEGE_PAA_JOBCENTER");
        consent.put("validUntil", lasting);
        course.registerConsent(DemoUser.SAGSBEHANDLER, consent);
    }

    private long slots() {
        return count("health.physician_slot where booked_by = ?");
    }

    private long openDeadlines(String task) {
        return count("forloeb.deadline where closed_at is null and task_key = '" + task + "' and trajectory_no = ?");
    }

    private long reviews() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("health-review")
                .processInstanceBusinessKey(no)
                .count();
    }

    private String course() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .rootProcessInstances()
                .processDefinitionKey("employment-trajectory")
                .singleResult()
                .getId();
    }

    private List<EventKind> events() {
        return trajectories.events(no).stream().map(EventView::kind).toList();
    }

    private long count(String from) {
        return jdbc.queryForObject("select count(*) from " + from, Long.class, no);
    }
}
