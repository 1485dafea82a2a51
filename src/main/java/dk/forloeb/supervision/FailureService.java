package dk.forloeb.supervision;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What stands still and why, in plain words. Neither a message of the program nor anything about a citizen is shown. */
@Service
@Transactional
public class FailureService {

    static final String SOURCE = "page:failures";

    private final Failures failures;
    private final SupervisorAccess access;
    private final SupervisorRights rights;
    private final CurrentUser user;
    private final AccessLog log;

    FailureService(
            Failures failures, SupervisorAccess access, SupervisorRights rights, CurrentUser user, AccessLog log) {
        this.failures = failures;
        this.access = access;
        this.rights = rights;
        this.user = user;
        this.log = log;
    }

    /**
     * With the numbers of those who wait, which are logged.
     *
     * @throws NoSupervisorException when the person may not see what runs
     */
    public Failures.Open open() {
        Failures.Open open = counted();
        log.record(
                AccessLog.Action.READ,
                open.failures().stream()
                        .flatMap(failure -> failure.numbers().stream())
                        .distinct()
                        .toList(),
                SOURCE);
        return open;
    }

    /** For whoever shows how many wait, but not who. */
    public Failures.Open counted() {
        access.requireRunning();
        return failures.open();
    }

    /** Whether the person may have a step tried again. */
    public boolean mayRetry() {
        return rights.retries();
    }

    /**
     * Outside a transaction, so that one step that cannot be tried again takes no other with it.
     *
     * @throws NoSupervisorException when the person may not
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Failures.Retried retry(String processKey, String stepId, FailureKind kind) {
        access.requireRunning();
        access.requireRetry();
        return failures.retry(processKey, stepId, kind);
    }

    /** Whether the person may open the page of each trajectory. */
    public boolean opensTrajectories() {
        return user.roles().contains(Role.TEAM_LEADER.key());
    }
}
