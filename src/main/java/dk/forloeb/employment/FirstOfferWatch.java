package dk.forloeb.employment;

import dk.forloeb.engine.DueItems;
import dk.forloeb.engine.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks regularly for citizens whose first offer is soon due by law. Every node does it: one statement claims each. */
@Component
class FirstOfferWatch implements DueWork, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOfferWatch.class);

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
        return DueItems.each(offers::toNotice, offers::notice, LOG, "First offer of");
    }
}
