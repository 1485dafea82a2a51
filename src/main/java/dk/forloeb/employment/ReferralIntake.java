package dk.forloeb.employment;

import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.ReferralCall;
import dk.forloeb.trajectory.ReferralReceipt;
import dk.forloeb.trajectory.TrajectoryService;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final FieldCipher cipher;
    private final TransactionTemplate transaction;

    ReferralIntake(
            TrajectoryStart start,
            TrajectoryService trajectories,
            FieldCipher cipher,
            PlatformTransactionManager transactionManager) {
        this.start = start;
        this.trajectories = trajectories;
        this.cipher = cipher;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * Opens a trajectory, unless a call with this key has opened one.
     *
     * @param startForm values by key of the form {@code refer-citizen}
     * @param idempotencyKey made by the caller for this one referral
     * @throws dk.forloeb.trajectory.KeyReusedException when that call referred somebody else or told something else
     * @throws dk.forloeb.engine.FormRejectedException when a value is refused
     */
    public ReferralReceipt refer(Map<String, Object> startForm, String idempotencyKey) {
        var call = new ReferralCall(idempotencyKey, fingerprint(startForm));
        try {
            return once(startForm, call);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException | PersistenceException overtaken) {
            // Somebody else just stored this key, or this citizen. Nothing of ours is left; theirs is there now.
            return once(startForm, call);
        }
    }

    /** Keyed, so that nobody can try out numbers against it. */
    private String fingerprint(Map<String, Object> startForm) {
        return cipher.fingerprint(new TreeMap<>(startForm).toString());
    }

    private ReferralReceipt once(Map<String, Object> startForm, ReferralCall call) {
        return transaction.execute(status -> {
            Optional<String> earlier = trajectories.openedBy(call);
            if (earlier.isPresent()) {
                return new ReferralReceipt(earlier.get(), true, List.of());
            }
            String no = start.start(startForm);
            trajectories.rememberCall(no, call);
            return new ReferralReceipt(no, false, trajectories.otherOpen(trajectories.trajectory(no)));
        });
    }
}
