package dk.forloeb.trajectory;

import dk.forloeb.platform.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers consents and answers, at each sharing, whether one is valid now. */
@Service
@Transactional
public class ConsentService {

    private static final Set<TrajectoryStatus> RUNNING =
            Set.of(TrajectoryStatus.VISITERET, TrajectoryStatus.AKTIV, TrajectoryStatus.PAUSE);

    private final ConsentRepository consents;
    private final TrajectoryService trajectories;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ConsentService(
            ConsentRepository consents,
            TrajectoryService trajectories,
            CurrentUser currentUser,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.consents = consents;
        this.trajectories = trajectories;
        this.currentUser = currentUser;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The citizen's newest answer for a purpose replaces earlier ones, which stay in the register. */
    public UUID register(String trajectoryNo, ConsentGiven consent) {
        Consent registered =
                consents.save(new Consent(trajectoryNo, consent, LocalDateTime.now(clock), currentUser.id()));
        trajectories.record(trajectoryNo, EventKind.SAMTYKKE, consent.purpose().name());
        tellOfChange(trajectoryNo, consent.purpose());
        return registered.getId();
    }

    /** Every answer of a trajectory, the newest first. */
    @Transactional(readOnly = true)
    public List<ConsentView> all(String trajectoryNo) {
        LocalDateTime now = LocalDateTime.now(clock);
        Set<ConsentPurpose> seen = EnumSet.noneOf(ConsentPurpose.class);
        return consents.findByTrajectoryNoOrderByRecordedAtDesc(trajectoryNo).stream()
                .map(consent -> consent.view(seen.add(consent.purpose()), now))
                .toList();
    }

    /** The consent that stands today for a purpose. */
    @Transactional(readOnly = true)
    public Optional<ConsentView> standingFor(String trajectoryNo, ConsentPurpose purpose) {
        return standing(trajectoryNo, purpose).map(consent -> consent.view(true, LocalDateTime.now(clock)));
    }

    /** Whether the newest answer for this purpose is a yes that stands today, names this party and covers all of this. */
    @Transactional(readOnly = true)
    public boolean permits(
            String trajectoryNo, ConsentPurpose purpose, String party, Collection<ConsentScope> information) {
        return standing(trajectoryNo, purpose)
                .filter(consent -> consent.names(party))
                .filter(consent -> consent.covers(information))
                .isPresent();
    }

    /** One answer of the register. */
    @Transactional(readOnly = true)
    public ConsentView consent(UUID id) {
        Consent consent = find(id);
        return all(consent.trajectoryNo()).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The citizen gives the same consent for a longer time: a new answer in the register. */
    public UUID renew(UUID id, String method, LocalDate until) {
        Consent consent = find(id);
        return register(consent.trajectoryNo(), consent.renewed(method, until));
    }

    /** Consents of running courses that run out by this day, of which nobody has been told. */
    @Transactional(readOnly = true)
    public List<UUID> runningOut(LocalDate by, int most) {
        return consents.runningOut(by, RUNNING, Limit.of(most));
    }

    /** Claims that a consent's end is told of; false when another has done it. */
    public boolean claimNotice(UUID id) {
        boolean claimed = consents.claimNotice(id, LocalDate.now(clock)) == 1;
        if (claimed) {
            trajectories.record(
                    find(id).trajectoryNo(),
                    EventKind.SAMTYKKE_UDLOEBER,
                    find(id).purpose().name());
        }
        return claimed;
    }

    /** Consents that have run out, which nobody has noticed. */
    @Transactional(readOnly = true)
    public List<UUID> runOut(int most) {
        return consents.runOut(LocalDate.now(clock), Limit.of(most));
    }

    /** Notices that a consent has run out: whoever rests something on it is told. False when another has done it. */
    public boolean expire(UUID id) {
        if (consents.claimExpiry(id, LocalDate.now(clock)) == 0) {
            return false;
        }
        Consent consent = find(id);
        if (standing(consent.trajectoryNo(), consent.purpose()).isEmpty()) {
            trajectories.record(
                    consent.trajectoryNo(),
                    EventKind.SAMTYKKE_UDLOEBET,
                    consent.purpose().name());
            tellOfChange(consent.trajectoryNo(), consent.purpose());
        }
        return true;
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
            consent.withdraw(LocalDateTime.now(clock), currentUser.id());
            trajectories.record(trajectoryNo, EventKind.SAMTYKKE_TRUKKET, purpose.name());
            tellOfChange(trajectoryNo, purpose);
        });
        return standing.isPresent();
    }

    private Consent find(UUID id) {
        return consents.findById(id)
                .orElseThrow(() -> new IllegalStateException("There is no consent %s.".formatted(id)));
    }

    private void tellOfChange(String trajectoryNo, ConsentPurpose purpose) {
        consents.flush();
        publisher.publishEvent(new ConsentChanged(trajectoryNo, purpose));
    }

    private Optional<Consent> standing(String trajectoryNo, ConsentPurpose purpose) {
        LocalDateTime now = LocalDateTime.now(clock);
        return consents.findByTrajectoryNoAndPurpose(trajectoryNo, purpose).stream()
                .max(Comparator.comparing(Consent::recordedAt))
                .filter(consent -> consent.isValidOn(now));
    }
}
