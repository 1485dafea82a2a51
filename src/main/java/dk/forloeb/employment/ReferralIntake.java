package dk.forloeb.employment;

import dk.forloeb.trajectory.ReferralReceipt;
import dk.forloeb.trajectory.TrajectoryService;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes referrals from other systems, each once however often it is sent. */
@Service
public class ReferralIntake {

    private final TrajectoryStart start;
    private final TrajectoryService trajectories;
    private final TransactionTemplate transaction;

    ReferralIntake(
            TrajectoryStart start, TrajectoryService trajectories, PlatformTransactionManager transactionManager) {
        this.start = start;
        this.trajectories = trajectories;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * Opens a trajectory, unless a call with this key has opened one.
     *
     * @param startForm values by key of the form {@code refer-citizen}
     * @param idempotencyKey made by the caller for this one referral
     * @throws dk.forloeb.engine.FormRejectedException when a value is refused
     */
    public ReferralReceipt refer(Map<String, Object> startForm, String idempotencyKey) {
        try {
            return once(startForm, idempotencyKey);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException | PersistenceException overtaken) {
            // Somebody else just stored this key, or this citizen. Nothing of ours is left; theirs is there now.
            return once(startForm, idempotencyKey);
        }
    }

    private ReferralReceipt once(Map<String, Object> startForm, String idempotencyKey) {
        return transaction.execute(status -> {
            Optional<String> earlier = trajectories.openedBy(idempotencyKey);
            if (earlier.isPresent()) {
                return new ReferralReceipt(earlier.get(), true, List.of());
            }
            String no = start.start(startForm);
            trajectories.rememberCall(no, idempotencyKey);
            return new ReferralReceipt(no, false, trajectories.otherOpen(trajectories.trajectory(no)));
        });
    }
}
