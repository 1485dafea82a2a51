package dk.forloeb.interruption;

import dk.forloeb.engine.DueWork;
import dk.forloeb.trajectory.RuleSet;
import dk.forloeb.trajectory.RuleSetReviewService;
import dk.forloeb.trajectory.RuleSetService;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks the caseworker of each running course once when another rule set takes effect. Every node looks, so that it depends on
 * none: the question is a row of which there can be one, and whoever comes second leaves it alone.
 */
@Component
class RuleSetWatch implements DueWork, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(RuleSetWatch.class);

    private static final int PAGE = 200;

    private final RuleSetReviewService reviews;
    private final RuleSetService ruleSets;
    private final InterruptionService interruptions;
    private final InterruptionProperties properties;
    private final TransactionOperations transaction;

    RuleSetWatch(
            RuleSetReviewService reviews,
            RuleSetService ruleSets,
            InterruptionService interruptions,
            InterruptionProperties properties,
            TransactionOperations transaction) {
        this.reviews = reviews;
        this.ruleSets = ruleSets;
        this.interruptions = interruptions;
        this.properties = properties;
        this.transaction = transaction;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(
                new FixedDelayTask(this::runDue, properties.askOfRulesEvery(), properties.askOfRulesEvery()));
    }

    @Override
    public synchronized int runDue() {
        List<String> page = reviews.toAsk("", PAGE);
        if (page.isEmpty()) {
            return 0;
        }
        RuleSet today = ruleSets.today();
        LocalDate since = today.from() == null ? LocalDate.EPOCH : today.from();
        int asked = 0;
        while (!page.isEmpty()) {
            for (String no : page) {
                asked += asked(no, since) ? 1 : 0;
            }
            page = page.size() < PAGE ? List.of() : reviews.toAsk(page.get(page.size() - 1), PAGE);
        }
        return asked;
    }

    private boolean asked(String no, LocalDate since) {
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(status -> reviews.ask(no, () -> interruptions.tellOfRules(no, since))));
        } catch (DataIntegrityViolationException | ConcurrencyFailureException conflict) {
            // Another node asks, or somebody works on the course in this moment; the next time tells.
            return false;
        } catch (RuntimeException failure) {
            LOG.warn("Forløb {} kunne ikke spørges om nye regler; det prøves igen.", no, failure);
            return false;
        }
    }
}
