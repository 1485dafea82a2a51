package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.demo.OpenForm;
import dk.forloeb.employment.PlanService;
import dk.forloeb.employment.PlanView;
import dk.forloeb.support.BrowserTest;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Tasklists;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A course whose next step is a new plan before it is a job, planned and decided in Tasklist. */
@BrowserTest
class LoopBrowserIT {

    /** What a round begins and ends with; the rest of the course is the same in every round. */
    private static final Set<String> BY_HAND = Set.of(
            "UserTask_LayPlan", "UserTask_RegisterELearning", "UserTask_ChooseNextStep", "UserTask_CloseTrajectory");

    @Autowired
    private CourseDriver course;

    @Autowired
    private Tasklists tasklists;

    @Autowired
    private PlanService plans;

    @Autowired
    private TrajectoryService trajectories;

    @Test
    void goesBackToThePlanForANewRoundAndThenToJob() {
        CourseAnswers answers = CourseAnswers.toJob()
                .with("UserTask_HoldStartMeeting", Map.of("healthReviewWanted", "NEJ"))
                .with(
                        "UserTask_LayPlan",
                        Map.of(
                                "tracks",
                                List.of("E_LAERING_4_MODULER"),
                                "mentorWanted",
                                "NEJ",
                                "placementWanted",
                                "NEJ",
                                "legalBasis",
                                List.of("OEVO")))
                .inTurn("UserTask_ChooseNextStep", List.of(Map.of("chosen", "NY_PLAN"), Map.of("chosen", "JOB")));
        String no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_LayPlan", answers.byTask());

        course.through(this::submit).runToEnd(no, answers.byTask());

        assertThat(plans.plans(no)).extracting(PlanView::round).containsExactly(1, 2);
        TrajectoryView record = trajectories.trajectory(no);
        assertThat(record.status()).isEqualTo(TrajectoryStatus.LUKKET);
        assertThat(record.outcome()).isEqualTo(Outcome.AFSL_JOB);
    }

    private void submit(OpenForm form, Map<String, Object> answers) {
        if (BY_HAND.contains(form.activityId())) {
            tasklists.complete(form, answers);
        } else {
            course.doer().submit(form, answers);
        }
    }
}
