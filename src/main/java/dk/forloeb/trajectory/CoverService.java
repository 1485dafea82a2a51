package dk.forloeb.trajectory;

import dk.forloeb.engine.TaskCover;
import dk.forloeb.platform.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cover for caseworkers who are away: for some days a colleague gets their tasks and may open their courses; afterwards all
 * of it goes back by itself. Letters still name the fixed caseworker.
 */
@Service
@Transactional
public class CoverService {

    private static final int PAGE = 200;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private final CoverRepository covers;
    private final TaskCover tasks;
    private final CoverProperties policy;
    private final CurrentUser user;
    private final Clock clock;

    CoverService(CoverRepository covers, TaskCover tasks, CoverProperties policy, CurrentUser user, Clock clock) {
        this.covers = covers;
        this.tasks = tasks;
        this.policy = policy;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Plans a cover; one that begins today applies at once. Whoever calls has seen to it that both are caseworkers of one
     * unit, and that the person may plan it.
     *
     * @param until the last day
     * @throws CoverRefusedException when the days are none, too many or past, or touch another cover of one of the two
     */
    public void plan(String absentId, String coverId, LocalDate from, LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        refuseIf(absentId.equals(coverId), "Vælg to forskellige sagsbehandlere.");
        refuseIf(from.isBefore(today), "Den første dag er forbi. Vælg i dag eller en senere dag.");
        refuseIf(until.isBefore(from), "Den sidste dag ligger før den første.");
        refuseIf(
                until.isAfter(from.plusDays(policy.mostDays() - 1L)),
                ("En vikar kan højst dække %d dage. Er kollegaen væk i længere tid, så flyt forløbene til en anden"
                                + " sagsbehandler i overblikket.")
                        .formatted(policy.mostDays()));
        covers.touching(absentId, coverId, from, until).stream().findFirst().ifPresent(other -> {
            CoverView view = other.view();
            throw new CoverRefusedException(
                    "En af de to er allerede med i en vikardækning fra %s til %s. Slut den først, eller vælg andre dage."
                            .formatted(DAY.format(view.from()), DAY.format(view.until())));
        });
        Cover cover = covers.save(new Cover(absentId, coverId, from, until, user.id(), LocalDateTime.now(clock)));
        if (cover.view().isRunning(today)) {
            tasks.give(absentId, coverId);
        }
    }

    /** Ends a cover before its last day, and takes the tasks back; one that is over stays as it is. */
    public void end(UUID id) {
        LocalDate today = LocalDate.now(clock);
        Cover cover = covers.findById(id)
                .orElseThrow(() -> new CoverRefusedException("Vikardækningen findes ikke. Intet er ændret."));
        if (!cover.view().isOver(today)) {
            cover.end(today);
            takeBack(cover);
        }
    }

    @Transactional(readOnly = true)
    public Optional<CoverView> find(UUID id) {
        return covers.findById(id).map(Cover::view);
    }

    /** Those that run or are planned, and the last that are over; the latest first. */
    @Transactional(readOnly = true)
    public List<CoverView> latest() {
        return covers.latest(Limit.of(PAGE)).stream().map(Cover::view).toList();
    }

    /** Who does this caseworker's work today. */
    @Transactional(readOnly = true)
    public Optional<CoverView> now(String absentId) {
        return covers.now(absentId, LocalDate.now(clock)).map(Cover::view);
    }

    /** Whether one does another's work today. */
    @Transactional(readOnly = true)
    public boolean covers(String coverId, String absentId) {
        return covers.covers(coverId, absentId, LocalDate.now(clock));
    }

    /** For whom somebody covers today. */
    @Transactional(readOnly = true)
    public Set<String> coveredBy(String coverId) {
        return Set.copyOf(covers.coveredBy(coverId, LocalDate.now(clock)));
    }

    @Transactional(readOnly = true)
    List<UUID> running() {
        return covers.running(LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    List<UUID> over(int most) {
        return covers.over(LocalDate.now(clock), Limit.of(most));
    }

    /** Gives who covers the tasks that have come since. */
    int giveNew(UUID id) {
        CoverView cover = covers.findById(id).orElseThrow().view();
        return cover.isRunning(LocalDate.now(clock)) ? tasks.give(cover.absentId(), cover.coverId()) : 0;
    }

    /** @return false when another node has done so */
    boolean takeBack(UUID id) {
        Cover cover = covers.findById(id).orElseThrow();
        if (cover.isReturned()) {
            return false;
        }
        takeBack(cover);
        return true;
    }

    private void takeBack(Cover cover) {
        CoverView view = cover.view();
        tasks.takeBack(view.absentId(), view.coverId());
        cover.takeBack();
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new CoverRefusedException(why);
        }
    }
}
