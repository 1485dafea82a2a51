package dk.forloeb.supervision.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;

/** Lets failed jobs run once more, each by itself, so that one which somebody else was quicker with holds up no other. */
final class JobRetries {

    private static final int RETRIES = 3;

    private final ManagementService management;

    JobRetries(ManagementService management) {
        this.management = management;
    }

    /** Whether it is tried again; not, when somebody else has changed it or it is gone. */
    boolean again(String jobId) {
        try {
            management.setJobRetries(jobId, RETRIES);
            return true;
        } catch (OptimisticLockingException overtaken) {
            return false;
        } catch (ProcessEngineException failed) {
            if (management.createJobQuery().jobId(jobId).count() > 0) {
                throw failed;
            }
            return false;
        }
    }
}
