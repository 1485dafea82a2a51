package dk.forloeb.trajectory;

import dk.forloeb.engine.DueItems;
import dk.forloeb.engine.DueWork;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Begins covers on their first day, keeps them going, and ends them after their last. */
@Component
class CoverWatch implements DueWork, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(CoverWatch.class);

    private final CoverService covers;
    private final CoverProperties policy;

    CoverWatch(CoverService covers, CoverProperties policy) {
        this.covers = covers;
        this.policy = policy;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(this::runDue, policy.watchEvery(), policy.watchEvery()));
    }

    @Override
    public int runDue() {
        int back = DueItems.each(covers::over, covers::takeBack, LOG, "Cover");
        return back + covers.running().stream().mapToInt(this::given).sum();
    }

    /** Somebody who works with one of the tasks in this moment comes first. */
    private int given(UUID id) {
        try {
            return covers.giveNew(id);
        } catch (ConcurrencyFailureException conflict) {
            return 0;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Cover {} could not be looked after: {}",
                    id,
                    failure.getClass().getName());
            return 0;
        }
    }
}
