package dk.forloeb.trajectory;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Whether the newest answer for this purpose is a yes that still stands today, whatever it covers. */
    @Transactional(readOnly = true)
    public boolean isValid(String trajectoryNo, ConsentPurpose purpose) {
        return standing(trajectoryNo, purpose).isPresent();
    }

    /** Whether the newest answer for this purpose is a yes that still stands today and covers this information. */
    @Transactional(readOnly = true)
    public boolean isValid(String trajectoryNo, ConsentPurpose purpose, ConsentScope scope) {
        return standing(trajectoryNo, purpose)
                .filter(consent -> consent.covers(scope))
                .isPresent();
    }

    /** Purposes whose consent stands today, so that the citizen may withdraw it. */
    @Transactional(readOnly = true)
    public Set<ConsentPurpose> standing(String trajectoryNo) {
        return Arrays.stream(ConsentPurpose.values())
                .filter(purpose -> isValid(trajectoryNo, purpose))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsentPurpose.class)));
    }

    /**
     * The citizen takes a consent back: nothing more may be shared for this purpose from now on.
     *
     * @return false when no consent stood
     */
    public boolean withdraw(String trajectoryNo, ConsentPurpose purpose) {
        Optional<Consent> standing = standing(trajectoryNo, purpose);
        standing.ifPresent(consent -> {
            consent.withdraw(LocalDateTime.now(clock));
            trajectories.record(trajectoryNo, EventKind.SAMTYKKE_TRUKKET, purpose.name());
        });
        return standing.isPresent();
    }

    private Optional<Consent> standing(String trajectoryNo, ConsentPurpose purpose) {
        LocalDateTime now = LocalDateTime.now(clock);
        return consents.findByTrajectoryNoAndPurpose(trajectoryNo, purpose).stream()
                .max(Comparator.comparing(Consent::recordedAt))
                .filter(consent -> consent.isValidOn(now));
    }
}
