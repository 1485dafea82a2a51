package dk.forloeb.engine;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs at once what the job executor would run in its own time: for the demo's clock and for its population. */
@Component
public class DueJobs {

    private static final int BATCH = 200;

    private final ManagementService managementService;
    private final SystemAccess access;
    private final ObjectProvider<DueWork> work;

    DueJobs(ProcessEngine engine, SystemAccess access, ObjectProvider<DueWork> work) {
        this.managementService = engine.getManagementService();
        this.access = access;
        this.work = work;
    }

    /**
     * Runs every job and work of a module that is due, and what they make due, as the system: whoever moves the clock may have no right
     * to see a job. A job that fails keeps its retries and its incident, as with the job executor.
     *
     * @return how many ran without failing
     */
    public int runAll() {
        return access.asSystem(this::runAllNow);
    }

    private int runAllNow() {
        int done = 0;
        int before;
        do {
            before = done;
            done += work.orderedStream().mapToInt(DueWork::runDue).sum();
            List<Job> due =
                    managementService.createJobQuery().executable().active().listPage(0, BATCH);
            for (Job job : due) {
                done += run(job);
            }
        } while (done > before);
        return done;
    }

    private int run(Job job) {
        if (managementService.createJobQuery().jobId(job.getId()).count() == 0) {
            // One that ran before it has ended what this one was waiting for.
            return 0;
        }
        try {
            managementService.executeJob(job.getId());
            return 1;
        } catch (ProcessEngineException failed) {
            // The engine has stored the failure on the job; the supervisor sees it as an incident.
            return 0;
        }
    }
}
