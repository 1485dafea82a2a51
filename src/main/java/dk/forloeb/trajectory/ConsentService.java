package dk.forloeb.trajectory;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers consents and answers, at each sharing, whether one is valid now. */
@Service
@Transactional
public class ConsentService {

    private final ConsentRepository consents;
    private final TrajectoryService trajectories;
    private final Clock clock;

    ConsentService(ConsentRepository consents, TrajectoryService trajectories, Clock clock) {
        this.consents = consents;
        this.trajectories = trajectories;
        this.clock = clock;
    }

    /** The citizen's newest answer for a purpose replaces earlier ones. */
    public void register(String trajectoryNo, ConsentGiven consent) {
        consents.save(new Consent(trajectoryNo, consent, LocalDateTime.now(clock)));
        trajectories.record(trajectoryNo, EventKind.SAMTYKKE, consent.purpose().name());
    }

    /** Whether the newest answer for this purpose is a yes that still stands today. */
    @Transactional(readOnly = true)
    public boolean isValid(String trajectoryNo, ConsentPurpose purpose) {
        LocalDateTime now = LocalDateTime.now(clock);
        return consents.findByTrajectoryNoAndPurpose(trajectoryNo, purpose).stream()
                .max(Comparator.comparing(Consent::recordedAt))
                .map(consent -> consent.isValidOn(now))
                .orElse(false);
    }
}
