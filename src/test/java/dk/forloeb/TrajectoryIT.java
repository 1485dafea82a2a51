package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Citizens' courses through the whole product, form by form, as the people of each role carry them. */
@IntegrationTest
class TrajectoryIT {

    @Autowired
    private CourseDriver course;

    @Autowired
    private TrajectoryService trajectories;

    @Test
    void leadsFromReferralToJobAndAftercare() {
        String no = course.refer(CourseAnswers.referral());

        course.runToEnd(no, CourseAnswers.toJob().byTask());

        TrajectoryView record = trajectories.trajectory(no);
        assertThat(record.status()).isEqualTo(TrajectoryStatus.LUKKET);
        assertThat(record.phase()).isEqualTo(Phase.SLUT);
        assertThat(record.outcome()).isEqualTo(Outcome.AFSL_JOB);
        System.err.println(course.visited());
        course.statementsByTask().forEach((k, v) -> System.err.println(k + " " + v));
    }
}
