package dk.forloeb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.Courses;
import dk.forloeb.support.IntegrationTest;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is run at once is what the job executor would run. */
@IntegrationTest
class DueJobsIT {

    @Autowired
    private CourseDriver course;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private DueJobs dueJobs;

    @Autowired
    private Clock clock;

    @Test
    void aSuspendedTimerWaitsUntilItIsActivated() {
        String no = new Courses(course, tasks).stopAt("UserTask_LayPlan").no();
        String followUp = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .processDefinitionKey("follow-up")
                .singleResult()
                .getId();
        String timer = management
                .createJobQuery()
                .processInstanceId(followUp)
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .get(0)
                .getId();
        management.suspendJobById(timer);
        management.setJobDuedate(timer, Date.from(clock.instant()));

        dueJobs.runAll();
        assertThat(management.createJobQuery().jobId(timer).count()).isEqualTo(1);

        management.activateJobById(timer);
        dueJobs.runAll();
        assertThat(management.createJobQuery().jobId(timer).count()).isZero();
    }
}
