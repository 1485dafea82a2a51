package dk.forloeb.employment;

import dk.forloeb.engine.DueWork;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks regularly for citizens whose first offer is soon due by law. Every node does it: one statement claims each. */
@Component
class FirstOfferWatch implements DueWork, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOfferWatch.class);
    private static final int PAGE = 200;

    private final FirstOfferService offers;
    private final EmploymentProperties policy;

    FirstOfferWatch(FirstOfferService offers, EmploymentProperties policy) {
        this.offers = offers;
        this.policy = policy;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(
                new FixedDelayTask(this::runDue, policy.firstOfferWatchEvery(), policy.firstOfferWatchEvery()));
    }

    @Override
    public int runDue() {
        int done = 0;
        int before;
        List<String> found;
        do {
            before = done;
            found = offers.toNotice(PAGE);
            for (String no : found) {
                done += noticed(no) ? 1 : 0;
            }
        } while (found.size() == PAGE && done > before);
        return done;
    }

    private boolean noticed(String no) {
        try {
            return offers.notice(no);
        } catch (ConcurrencyFailureException conflict) {
            // Somebody works with the course in this moment; the next time tells whether there is anything to do.
            return false;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "First offer of {} could not be seen to: {}",
                    no,
                    failure.getClass().getName());
            return false;
        }
    }
}
