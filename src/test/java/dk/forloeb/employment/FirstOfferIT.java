package dk.forloeb.employment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.trajectory.OfferStarted;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The law's first interview and first offer, from what the screener knows to the deadline on the caseworker's task. */
@IntegrationTest
class FirstOfferIT {

    private static final String SECURE = "UserTask_SecureFirstOffer";
    private static final String DESCRIBE = "UserTask_DescribeSituation";

    @Autowired
    private CourseDriver course;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void theCaseworkerSeesToTheFirstOfferThirtyDaysBeforeTheLawsDay() {
        CourseAnswers answers = CourseAnswers.toJob()
                .with(DESCRIBE, Map.of("firstRequestOn", Period.ofDays(-100), "lawSteps", List.of("SAMTALE")));
        String no = course.refer(CourseAnswers.referral());
        LocalDate due = LocalDate.now(clock).minusDays(100).plusMonths(6);
        course.runUntil(no, "UserTask_ClarifyCompetences", answers.byTask());
        assertThat(course.openTasks(no)).doesNotContain(SECURE);

        course.passDays((int) ChronoUnit.DAYS.between(LocalDate.now(clock), due.minusDays(31)));
        assertThat(course.openTasks(no)).doesNotContain(SECURE);
        course.passDays(1);

        assertThat(course.openTasks(no)).contains(SECURE);
        assertThat(deadline(no, SECURE))
                .containsEntry("KIND", "LOV")
                .containsEntry("START_EVENT", "FOERSTE_TILBUD")
                .containsEntry("START_ON", Date.valueOf(due));
    }

    @Test
    void nobodySeesToItOnceACourseHasBegun() {
        String no = course.refer(CourseAnswers.referral());
        CourseAnswers answers = CourseAnswers.toJob()
                .with(DESCRIBE, Map.of("firstRequestOn", Period.ofDays(-170), "lawSteps", List.of("SAMTALE")));
        course.runUntil(no, SECURE, answers.byTask());

        transaction.executeWithoutResult(
                beginning -> publisher.publishEvent(new OfferStarted(no, LocalDate.now(clock))));

        assertThat(course.openTasks(no)).doesNotContain(SECURE);
        assertThat(jdbc.queryForObject(
                        "select settled_as from forloeb.first_offer where trajectory_no = ?", String.class, no))
                .isEqualTo("GIVET");
    }

    @Test
    void theFirstInterviewHasTheLawsWeekWhereItWasNotHeldBefore() {
        String no = course.refer(CourseAnswers.referral());
        LocalDate asked = LocalDate.now(clock).minusDays(2);
        course.runUntil(
                no,
                "UserTask_HoldStartMeeting",
                CourseAnswers.toJob()
                        .with(DESCRIBE, Map.of("firstRequestOn", Period.ofDays(-2), "lawSteps", List.of("TILBUD")))
                        .byTask());

        assertThat(deadline(no, "UserTask_HoldStartMeeting"))
                .containsEntry("KIND", "LOV")
                .containsEntry("START_EVENT", "HENVENDELSE")
                .containsEntry("START_ON", Date.valueOf(asked));
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.first_offer where trajectory_no = ?", Integer.class, no))
                .as("no first offer to see to")
                .isZero();
    }

    private Map<String, Object> deadline(String no, String taskKey) {
        return jdbc.queryForMap(
                "select kind, start_event, start_on from forloeb.deadline where trajectory_no = ? and task_key = ?",
                no,
                taskKey);
    }
}
