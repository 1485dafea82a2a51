package dk.forloeb.caseload;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.Cpr;
import dk.forloeb.citizen.InvalidCprException;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Understands whom somebody looks for on the board. */
@Service
public class CitizenSearchService {

    private static final String NUMBER = "\\d{6}[\\s-]?\\d{4}";

    private final CitizenService citizens;
    private final TrajectoryService trajectories;
    private final CaseAccess access;
    private final AccessLog log;
    private final CurrentUser user;
    private final Clock clock;

    CitizenSearchService(
            CitizenService citizens,
            TrajectoryService trajectories,
            CaseAccess access,
            AccessLog log,
            CurrentUser user,
            Clock clock) {
        this.citizens = citizens;
        this.trajectories = trajectories;
        this.access = access;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param typed a CPR number, or parts of a name
     * @throws BoardRefusedException when it is neither
     * @throws NoBoardException when the person's role has no board to search
     */
    @Transactional(readOnly = true)
    public CitizenSought sought(String typed) {
        BoardReader.require(user);
        String text = typed == null ? "" : typed.strip();
        if (!text.matches(NUMBER)) {
            return CitizenSought.named(text);
        }
        try {
            Optional<UUID> citizen =
                    citizens.withNumber(Cpr.parse(text, LocalDate.now(clock)).digits());
            citizen.ifPresent(this::logRefusals);
            return CitizenSought.withNumber(citizen);
        } catch (InvalidCprException wrong) {
            throw new BoardRefusedException(wrong.getMessage());
        }
    }

    /** Whoever looks for somebody that is not theirs finds nobody and is told nothing, but the log knows. */
    private void logRefusals(UUID citizen) {
        trajectories.allOf(citizen).stream()
                .filter(trajectory -> !access.mayAct(trajectory))
                .forEach(trajectory -> log.refused(trajectory.no(), CaseloadService.SEARCH_SOURCE));
    }
}
