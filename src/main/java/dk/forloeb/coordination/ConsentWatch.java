package dk.forloeb.coordination;

import dk.forloeb.engine.DueItems;
import dk.forloeb.engine.DueWork;
import dk.forloeb.trajectory.ConsentProperties;
import dk.forloeb.trajectory.ConsentService;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Looks regularly for consents that run out soon, so that the caseworker is told, and for those that have. Every node does
 * it: one statement claims each consent, and whoever comes second leaves it alone.
 */
@Component
class ConsentWatch implements DueWork, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentWatch.class);
    private static final String ITEM = "Consent";

    private final ConsentService consents;
    private final ConsentRegister register;
    private final ConsentProperties policy;
    private final Clock clock;

    ConsentWatch(ConsentService consents, ConsentRegister register, ConsentProperties policy, Clock clock) {
        this.consents = consents;
        this.register = register;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(this::runDue, policy.watchEvery(), policy.watchEvery()));
    }

    @Override
    public int runDue() {
        LocalDate by = LocalDate.now(clock).plusDays(policy.noticeDays());
        return DueItems.each(most -> consents.runningOut(by, most), register::beginRenewal, LOG, ITEM)
                + DueItems.each(consents::runOut, consents::expire, LOG, ITEM);
    }
}
