package dk.forloeb.coordination;

import dk.forloeb.engine.DueWork;
import dk.forloeb.trajectory.ConsentProperties;
import dk.forloeb.trajectory.ConsentService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
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
    private static final int PAGE = 200;

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
        return each(most -> consents.runningOut(by, most), register::beginRenewal)
                + each(consents::runOut, consents::expire);
    }

    /** A page in which nothing could be done is not asked for again before the next look. */
    private static int each(IntFunction<List<UUID>> page, Predicate<UUID> step) {
        int done = 0;
        int before;
        List<UUID> found;
        do {
            before = done;
            found = page.apply(PAGE);
            for (UUID id : found) {
                done += tried(id, step) ? 1 : 0;
            }
        } while (found.size() == PAGE && done > before);
        return done;
    }

    private static boolean tried(UUID id, Predicate<UUID> step) {
        try {
            return step.test(id);
        } catch (ConcurrencyFailureException conflict) {
            // Somebody works with the consent in this moment; the next time tells whether there is anything to do.
            return false;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Consent {} could not be looked after: {}",
                    id,
                    failure.getClass().getName());
            return false;
        }
    }
}
