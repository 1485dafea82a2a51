package dk.forloeb.interruption;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.platform.FieldCipher;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes reports of changes from other systems, each once however often it is sent. */
@Service
public class InterruptionIntake {

    private final InterruptionService interruptions;
    private final FieldCipher cipher;
    private final TransactionTemplate transaction;

    InterruptionIntake(
            InterruptionService interruptions, FieldCipher cipher, PlatformTransactionManager transactionManager) {
        this.interruptions = interruptions;
        this.cipher = cipher;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * @throws ReportKeyReusedException when this caller used the key for another report
     * @throws FormRejectedException when a fact is refused
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such trajectory for this user
     */
    public InterruptionReceipt report(InterruptionReport report, String key) {
        var call = new ReportCall(key, cipher.fingerprint(report.toString()));
        return once(() -> {
            List<FieldError> problems = interruptions.problems(report);
            if (!problems.isEmpty()) {
                throw new FormRejectedException(problems);
            }
            return interruptions.report(report, call);
        });
    }

    private InterruptionReceipt once(Supplier<InterruptionReceipt> work) {
        try {
            return transaction.execute(status -> work.get());
        } catch (DataIntegrityViolationException | ConcurrencyFailureException | PersistenceException overtaken) {
            // Somebody else just told the same. Nothing of ours is left; theirs is there now.
            return transaction.execute(status -> work.get());
        }
    }
}
