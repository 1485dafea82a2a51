package dk.forloeb.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** This node's part of the work that nobody waits for: timers and steps that run by themselves. */
@Component
public class BackgroundJobs {

    private final JobExecutor executor;

    BackgroundJobs(ProcessEngine engine) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    /** Runs the work while this node starts no job of its own accord; afterwards it does again if it did before. */
    public void pauseDuring(Runnable work) {
        boolean active = executor.isActive();
        if (active) {
            executor.shutdown();
        }
        try {
            work.run();
        } finally {
            if (active) {
                executor.start();
            }
        }
    }
}
