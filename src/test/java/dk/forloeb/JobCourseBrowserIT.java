package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.DemoUser;
import dk.forloeb.demo.OpenForm;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Tasklists;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole course by hand in Tasklist, each step by the person whose role has it. */
@BrowserTest
class JobCourseBrowserIT {

    /** Contacts and logs come back for months; how they look has been seen by then. */
    private static final int TIMES_BY_HAND = 1;

    @Autowired
    private CourseDriver course;

    @Autowired
    private Tasklists tasklists;

    @Autowired
    private TrajectoryService trajectories;

    private final Map<String, Integer> byHand = new LinkedHashMap<>();

    @Test
    void leadsFromStartFormToJobAndAftercare() {
        OpenForm referral = tasklists.startForm(DemoUser.VISITATOR);
        String no = tasklists.refer(DemoUser.VISITATOR, course.answers(referral, CourseAnswers.referral()));
        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.HENVIST);

        course.through(this::complete).runToEnd(no, CourseAnswers.toJob().byTask());

        TrajectoryView record = trajectories.trajectory(no);
        assertThat(record.status()).isEqualTo(TrajectoryStatus.LUKKET);
        assertThat(record.phase()).isEqualTo(Phase.SLUT);
        assertThat(record.outcome()).isEqualTo(Outcome.AFSL_JOB);
        assertThat(byHand.keySet()).contains("UserTask_HoldAftercareContact");
    }

    private void complete(OpenForm form, Map<String, Object> answers) {
        if (byHand.merge(form.activityId(), 1, Integer::sum) <= TIMES_BY_HAND) {
            tasklists.complete(form, answers);
        } else {
            course.doer().submit(form, answers);
        }
    }
}
