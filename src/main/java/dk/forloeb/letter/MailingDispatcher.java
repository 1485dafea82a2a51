package dk.forloeb.letter;

import dk.forloeb.engine.DueWork;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the letters of approved mailings, a page in each transaction, in the order of the trajectories' numbers. Every node
 * does it: the mailing is locked while a page is written and remembers how far it has come, so that a node that is stopped
 * loses and repeats nothing.
 */
@Component
class MailingDispatcher implements DueWork, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(MailingDispatcher.class);

    private final MailingRepository mailings;
    private final LetterService letters;
    private final TrajectoryService trajectories;
    private final MailingProperties properties;
    private final TransactionTemplate transaction;

    MailingDispatcher(
            MailingRepository mailings,
            LetterService letters,
            TrajectoryService trajectories,
            MailingProperties properties,
            TransactionTemplate transaction) {
        this.mailings = mailings;
        this.letters = letters;
        this.trajectories = trajectories;
        this.properties = properties;
        this.transaction = transaction;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(this::runDue, properties.every(), properties.every()));
    }

    @Override
    public int runDue() {
        int written = 0;
        for (UUID id : mailings.running()) {
            int page = page(id);
            while (page > 0) {
                written += page;
                page = page(id);
            }
        }
        return written;
    }

    /** @return how many citizens were reached; 0 when the mailing is over */
    private int page(UUID id) {
        try {
            return reach(id, properties.page());
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Udsendelse {}: en side breve kunne ikke skrives samlet ({}); de skrives enkeltvis.",
                    id,
                    failed.getClass().getName());
            return one(id);
        }
    }

    /** One citizen whose letter can't be written must not hold up the others. */
    private int one(UUID id) {
        try {
            return reach(id, 1);
        } catch (RuntimeException failed) {
            return Optional.ofNullable(transaction.execute(status -> skip(id))).orElse(0);
        }
    }

    private int reach(UUID id, int most) {
        return Optional.ofNullable(transaction.execute(status -> mailings.lock(id)
                        .filter(Mailing::isRunning)
                        .map(mailing -> reach(mailing, most))
                        .orElse(0)))
                .orElse(0);
    }

    private int reach(Mailing mailing, int most) {
        List<String> page = next(mailing, most);
        for (String no : page) {
            letters.write(
                    new LetterOrder(no, LetterKind.L24, mailing.occasion(), MailingService.values(mailing.draft())));
            mailing.reach(no, true);
        }
        if (page.isEmpty()) {
            mailing.finish();
        }
        return page.size();
    }

    private int skip(UUID id) {
        Mailing mailing = mailings.lock(id).filter(Mailing::isRunning).orElse(null);
        if (mailing == null) {
            return 0;
        }
        List<String> page = next(mailing, 1);
        page.forEach(no -> {
            mailing.reach(no, false);
            LOG.error("Udsendelse {}: brevet i forløb {} kunne ikke skrives.", id, no);
        });
        return page.size();
    }

    private List<String> next(Mailing mailing, int most) {
        MailingDraft draft = mailing.draft();
        return trajectories.running(draft.orgUnit(), draft.ruleSetId(), mailing.lastNo(), most);
    }
}
