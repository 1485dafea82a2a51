package dk.forloeb.deadline;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** The municipality's closing days for the people who keep them. Everybody may read them; they say nothing of anybody. */
@Service
public class ClosingDayService {

    private static final Set<String> KEEPERS =
            Stream.of(Role.PROCESS_OWNER, Role.TEAM_LEADER).map(Role::key).collect(Collectors.toUnmodifiableSet());

    /** How long a person waits for the counting; the rest is done in the background. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ClosingDays closingDays;
    private final Recount recount;
    private final CurrentUser currentUser;

    ClosingDayService(ClosingDays closingDays, Recount recount, CurrentUser currentUser) {
        this.closingDays = closingDays;
        this.recount = recount;
        this.currentUser = currentUser;
    }

    /** The whole list as text, one line a day, with its edition. */
    public Listing list() {
        return new Listing(closingDays.newest().edition(), closingDays.list().text());
    }

    public boolean mayChange() {
        return currentUser.roles().stream().anyMatch(KEEPERS::contains);
    }

    /**
     * Puts another list in the place of the present one, and counts the open deadlines anew.
     *
     * @param seen edition that the person had before them
     * @return how far the counting has come; what is left is counted in the background
     * @throws ClosingDaysRejectedException when a line is wrong; nothing is stored then
     * @throws OptimisticLockingFailureException when the list has changed since; nothing is stored then
     */
    public Counted replace(int seen, String text) {
        if (!mayChange()) {
            throw new NoAccessException();
        }
        ClosingDayList list = ClosingDayList.read(text);
        if (list.days().isEmpty()) {
            throw new ClosingDaysRejectedException(List.of("Listen er tom. Skriv mindst én lukkedag."));
        }
        if (!closingDays.replace(seen, list, currentUser.id())) {
            throw new OptimisticLockingFailureException("The closing days have changed since they were read.");
        }
        Recount.Recounted recounted = recount.during(PATIENCE);
        return new Counted(recounted.moved(), recounted.finished());
    }

    /**
     * @param moved how many deadlines have got another date so far
     * @param finished whether all open deadlines are counted
     */
    public record Counted(int moved, boolean finished) {}

    /** The list as people edit it. */
    public record Listing(int edition, String text) {}
}
